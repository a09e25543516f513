package io.github.tmuxorc.surface;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which clients get a command as a tool.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ToolAccess {

	/**
	 * The set that the tool is in.
	 * @return the set
	 */
	Toolset set();

	/**
	 * How much the tool may change.
	 * @return the tier that a client needs at least
	 */
	Tier tier();

}
