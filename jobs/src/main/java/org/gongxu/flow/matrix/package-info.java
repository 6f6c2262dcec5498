/** From major to occupation: the flow matrix, proportional fitting and its identities. */
package org.gongxu.flow.matrix;
