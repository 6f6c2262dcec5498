/** Rates shrunk along a chain of parents: estimated, published with their reliability, drawn. */
package org.gongxu.flow.rate;
