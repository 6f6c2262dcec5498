/** A site's settings as records; all problems of a file are named at once, with their lines. */
package org.gongxu.settings;
