/** Cards with their evidence and what would change them; the three lists; proposed majors. */
package org.gongxu.quality.card;
