/** The only door to Delta tables and the files beside them. */
package org.gongxu.lake;
