package io.github.tmuxorc.surface;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a command that agents do not get as a tool.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShellOnly {

	/**
	 * Why agents do not get it.
	 * @return one sentence
	 */
	String value();

}
