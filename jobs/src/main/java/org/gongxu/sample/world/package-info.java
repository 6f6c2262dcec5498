/** What the made-up district consists of: codes with their parameters, read from resources. */
package org.gongxu.sample.world;
