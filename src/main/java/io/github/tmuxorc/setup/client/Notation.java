package io.github.tmuxorc.setup.client;

/**
 * The notations of clients' files.
 */
enum Notation {

	/**
	 * JSON and nothing else.
	 */
	JSON("JSON"),

	/**
	 * JSON in which comments and a comma after the last member may stand.
	 */
	JSON_WITH_COMMENTS("JSON"),

	/**
	 * TOML.
	 */
	TOML("TOML");

	private final String title;

	Notation(String title) {
		this.title = title;
	}

	/**
	 * Its name for people.
	 * @return the name
	 */
	String title() {
		return this.title;
	}

}
