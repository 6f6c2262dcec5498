/** Words of the field that every package shares; imports nothing of ours. */
package org.gongxu.domain;
