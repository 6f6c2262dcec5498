/** What is done, one package a stage; stages meet only through tables. */
package org.gongxu.stage;
