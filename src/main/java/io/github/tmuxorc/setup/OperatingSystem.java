package io.github.tmuxorc.setup;

import java.util.Locale;

/**
 * The families of systems that keep the files of programs in different places.
 */
public enum OperatingSystem {

	/**
	 * Linux, and every other system that is laid out like it.
	 */
	LINUX,

	/**
	 * macOS.
	 */
	MACOS,

	/**
	 * Windows.
	 */
	WINDOWS;

	/**
	 * Recognise the system by the name that Java has for it.
	 * @param name the value of the system property {@code os.name}
	 * @return the system
	 */
	static OperatingSystem of(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		if (lower.startsWith("mac")) {
			return MACOS;
		}
		return lower.startsWith("windows") ? WINDOWS : LINUX;
	}

}
