/** Supply as a flow: cohorts followed from enrolment to the local labour market, and back. */
package org.gongxu.flow.supply;
