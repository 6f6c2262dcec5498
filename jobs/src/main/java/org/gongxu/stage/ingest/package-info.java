/** Sources to raw to validated: every row is kept, a duplicate, or in violation. */
package org.gongxu.stage.ingest;
