/** Order classes: which employer and which programme should train together. */
package org.gongxu.quality.order;
