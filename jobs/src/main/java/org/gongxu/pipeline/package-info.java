/** Runs the stages in order: lock, skip what is finished, resume, tell what happened. */
package org.gongxu.pipeline;
