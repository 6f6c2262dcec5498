/** The delivered files of the made-up district and the damage planted in them. */
package org.gongxu.sample.write;
