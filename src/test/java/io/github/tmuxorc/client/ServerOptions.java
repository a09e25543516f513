package io.github.tmuxorc.client;

import java.util.List;

/**
 * How a client may start the server.
 */
enum ServerOptions {

	/**
	 * As the README tells.
	 */
	DEFAULT(""),

	/**
	 * With the tools for terminals besides.
	 */
	TERMINAL("--toolsets agents,terminal"),

	/**
	 * With tools that only look.
	 */
	READ("--tier read"),

	/**
	 * With tools that end programs besides.
	 */
	DESTROY("--tier destroy");

	private final String words;

	ServerOptions(String words) {
		this.words = words;
	}

	/**
	 * The options.
	 * @return the options as they are typed
	 */
	List<String> words() {
		return this.words.isEmpty() ? List.of() : List.of(this.words.split(" "));
	}

}
