package io.github.tmuxorc.setup.client;

/**
 * Files in JSON, which all clients but one understand.
 */
enum JsonSample implements Sample {

	/**
	 * Nothing in it.
	 */
	EMPTY(Outcome.ADDED, "", """
			{
			  "SERVERS": {
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
	 * An empty object.
	 */
	MINIMAL(Outcome.ADDED, "{}", """
			{
			  "SERVERS": {
			    "tmux-orc": {TYPE
			      "command": "PROGRAM",
			      "args": [
			        "server",
			        "start"
			      ]
			    }
			  }
			}"""),

	/**
	 * Other servers and settings, indented by four, with odd spots that must stay.
	 */
	CROWDED(Outcome.ADDED, """
			{
			    "globalShortcut" : "Ctrl+Ö",
			    "big": 123456789012345678901234567890, "one": 1.0, "e": 1e5,
			    "SERVERS": {
			        "a": { "command": "npx", "env": {"KEY": "secret"} },
			        "b": {
			            "command": "x"
			        }

			    },
			    "big": null

			}

			""", """
			{
			    "globalShortcut" : "Ctrl+Ö",
			    "big": 123456789012345678901234567890, "one": 1.0, "e": 1e5,
			    "SERVERS": {
			        "a": { "command": "npx", "env": {"KEY": "secret"} },
			        "b": {
			            "command": "x"
			        },
			        "tmux-orc": {TYPE
			            "command": "PROGRAM",
			            "args": [
			                "server",
			                "start"
			            ]
			        }

			    },
			    "big": null

			}

			"""),

	/**
	 * No servers yet, indented by tabs, no newline at the end.
	 */
	TABS(Outcome.ADDED, """
			{
			\t"a": {
			\t\t"b": 1
			\t}
			}\
			""", """
			{
			\t"a": {
			\t\t"b": 1
			\t},
			\t"SERVERS": {
			\t\t"tmux-orc": {TYPE
			\t\t\t"command": "PROGRAM",
			\t\t\t"args": [
			\t\t\t\t"server",
			\t\t\t\t"start"
			\t\t\t]
			\t\t}
			\t}
			}\
			"""),

	/**
	 * An object of servers with nothing in it, lines that end as on Windows.
	 */
	WINDOWS(Outcome.ADDED, """
			{\r
			  "SERVERS": {\r
			  },\r
			  "a": []\r
			}\r
			""", """
			{\r
			  "SERVERS": {\r
			    "tmux-orc": {TYPE\r
			      "command": "PROGRAM",\r
			      "args": [\r
			        "server",\r
			        "start"\r
			      ]\r
			    }\r
			  },\r
			  "a": []\r
			}\r
			"""),

	/**
	 * All on one line, without blanks.
	 */
	COMPACT(Outcome.ADDED, "{\"SERVERS\":{\"a\":{\"command\":\"x\"}},\"n\":-0}",
			"{\"SERVERS\":{\"a\":{\"command\":\"x\"},\"tmux-orc\":{TYPE_COMPACT\"command\":\"PROGRAM\","
					+ "\"args\":[\"server\",\"start\"]}},\"n\":-0}"),

	/**
	 * All on one line, with blanks and a byte order mark.
	 */
	ONE_LINE(Outcome.ADDED, "\uFEFF{\"a\": 1, \"SERVERS\": {}}\n",
			"\uFEFF{\"a\": 1, \"SERVERS\": {\"tmux-orc\": {TYPE_ON_LINE\"command\": \"PROGRAM\", "
					+ "\"args\": [\"server\", \"start\"]}}}\n"),

	/**
	 * Servers twice, of which clients read the second.
	 */
	TWICE(Outcome.ADDED, "{\"SERVERS\":{\"tmux-orc\":{}},\"ESCAPED\":{\"b\":7}}",
			"{\"SERVERS\":{\"tmux-orc\":{}},\"ESCAPED\":{\"b\":7,\"tmux-orc\":{TYPE_COMPACT"
					+ "\"command\":\"PROGRAM\",\"args\":[\"server\",\"start\"]}}}"),

	/**
	 * Ours already, with more that the user added.
	 */
	OURS(Outcome.UNCHANGED, """
			{"SERVERS": {"tmux-orc": {"env": {"A": "b"}, "command": "PROGRAM",
			"args": ["server", "start", "--socket", "x"]}}}
			""", """
			{"SERVERS": {"tmux-orc": {"env": {"A": "b"}, "command": "PROGRAM",
			"args": ["server", "start", "--socket", "x"]}}}
			"""),

	/**
	 * Ours from another place, with more that the user added.
	 */
	OLDER_OURS(Outcome.UPDATED, """
			{"SERVERS": {"tmux-orc": {"env": {"A": "b"}, "command": "/old \\"x\\"/bin/tmux-orc",
			"args": ["server", "start", "--socket", "x"]}, "z": {}}}
			""", """
			{"SERVERS": {"tmux-orc": {"env": {"A": "b"}, "command": "PROGRAM",
			"args": ["server", "start", "--socket", "x"]}, "z": {}}}
			"""),

	/**
	 * Another server that has our name, to be replaced.
	 */
	SOMEBODY_ELSES(Outcome.REPLACED, """
			{
			  "SERVERS": {
			    "a": {},
			    "tmux-orc": {"command": "npx", "args": ["-y", 3], "env": {"TOKEN": "secret"}},
			    "z": {}
			  }
			}
			""", """
			{
			  "SERVERS": {
			    "a": {},
			    "tmux-orc": {TYPE
			      "command": "PROGRAM",
			      "args": [
			        "server",
			        "start"
			      ]
			    },
			    "z": {}
			  }
			}
			"""),

	/**
	 * A value of another kind that has our name, to be replaced.
	 */
	NO_SERVER(Outcome.REPLACED, "{\"SERVERS\":{\"tmux-orc\":[{}]}}",
			"{\"SERVERS\":{\"tmux-orc\":{TYPE_COMPACT\"command\":\"PROGRAM\",\"args\":[\"server\",\"start\"]}}}");

	private final Outcome outcome;

	private final String before;

	private final String after;

	JsonSample(Outcome outcome, String before, String after) {
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
		return client.form().notation() != Notation.TOML;
	}

}
