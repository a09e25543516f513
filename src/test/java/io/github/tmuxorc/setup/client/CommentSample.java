package io.github.tmuxorc.setup.client;

/**
 * Files in JSON with comments, for the clients that take them.
 */
enum CommentSample implements Sample {

	/**
	 * Comments everywhere, and no comma at the end.
	 */
	CROWDED(Outcome.ADDED, """
			// The "settings" of mine
			{
			  "theme": "One", // it's dark
			  /* "a": 1, */
			  "SERVERS": {
			    // the first
			    "a": { "command": "npx" /* not } node */ } // about a
			    // the end of servers
			  }
			  // the end
			}
			""", """
			// The "settings" of mine
			{
			  "theme": "One", // it's dark
			  /* "a": 1, */
			  "SERVERS": {
			    // the first
			    "a": { "command": "npx" /* not } node */ }, // about a
			    "tmux-orc": {TYPE
			      "command": "PROGRAM",
			      "args": [
			        "server",
			        "start"
			      ]
			    }
			    // the end of servers
			  }
			  // the end
			}
			"""),

	/**
	 * A comma after the last member, with a comment behind it.
	 */
	TRAILING_COMMAS(Outcome.ADDED, """
			{
			  "SERVERS": {
			    "a": { "command": "npx", }, // about a
			  },
			  "b": [1, 2,],
			}
			""", """
			{
			  "SERVERS": {
			    "a": { "command": "npx", }, // about a
			    "tmux-orc": {TYPE
			      "command": "PROGRAM",
			      "args": [
			        "server",
			        "start"
			      ]
			    },
			  },
			  "b": [1, 2,],
			}
			"""),

	/**
	 * No servers yet, a comma and a comment at the end.
	 */
	NO_SERVERS(Outcome.ADDED, """
			{
			  "a": 1,
			  // "SERVERS": {}
			}
			""", """
			{
			  "a": 1,
			  "SERVERS": {
			    "tmux-orc": {TYPE
			      "command": "PROGRAM",
			      "args": [
			        "server",
			        "start"
			      ]
			    }
			  },
			  // "SERVERS": {}
			}
			"""),

	/**
	 * An object of servers with a comment in it.
	 */
	ONLY_A_COMMENT(Outcome.ADDED, """
			{
			  "SERVERS": {
			    // none yet
			  }
			}
			""", """
			{
			  "SERVERS": {
			    // none yet
			    "tmux-orc": {TYPE
			      "command": "PROGRAM",
			      "args": [
			        "server",
			        "start"
			      ]
			    }
			  }
			}
			"""),

	/**
	 * All on one line, up to a comment.
	 */
	ONE_LINE(Outcome.ADDED, """
			{"a": 1 /* one */, "SERVERS": {"b": {}} // last
			}\
			""",
			"""
					{"a": 1 /* one */, "SERVERS": {"b": {}, "tmux-orc": {TYPE_ON_LINE"command": "PROGRAM", "args": ["server", "start"]}} // last
					}\
					"""),

	/**
	 * Ours already, with a comment in it.
	 */
	OURS(Outcome.UNCHANGED, """
			{"SERVERS": {"tmux-orc": { // mine
			"command": "PROGRAM", "args": ["server", "start",],}}}
			""", """
			{"SERVERS": {"tmux-orc": { // mine
			"command": "PROGRAM", "args": ["server", "start",],}}}
			"""),

	/**
	 * Another server that has our name, to be replaced.
	 */
	SOMEBODY_ELSES(Outcome.REPLACED, """
			{
			  "SERVERS": {
			    // theirs
			    "tmux-orc": { "url": "x" }, // old
			  },
			}
			""", """
			{
			  "SERVERS": {
			    // theirs
			    "tmux-orc": {TYPE
			      "command": "PROGRAM",
			      "args": [
			        "server",
			        "start"
			      ]
			    }, // old
			  },
			}
			""");

	private final Outcome outcome;

	private final String before;

	private final String after;

	CommentSample(Outcome outcome, String before, String after) {
		this.outcome = outcome;
		this.before = before;
		this.after = after;
	}

	@Override
	public Outcome outcome() {
		return this.outcome;
	}

	@Override
	public String before() {
		return this.before;
	}

	@Override
	public String after() {
		return this.after;
	}

	@Override
	public boolean fits(Client client) {
		return client.form().notation() == Notation.JSON_WITH_COMMENTS;
	}

}
