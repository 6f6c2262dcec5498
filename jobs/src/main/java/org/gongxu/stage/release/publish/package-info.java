/** How released rows are finished, written, hashed and audited. */
package org.gongxu.stage.release.publish;
