package io.github.tmuxorc.setup.client;

/**
 * Files of clients before and after setting up. {@code PROGRAM} stands for the path of
 * our program, {@code TYPE} for the member that Claude Code has besides.
 */
enum Sample {

	/**
	 * Nothing in it.
	 */
	EMPTY(Outcome.ADDED, "", """
			{
			  "mcpServers": {
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
			  "mcpServers": {
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
			    "mcpServers": {
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
			    "mcpServers": {
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
			\t"mcpServers": {
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
			  "mcpServers": {\r
			  },\r
			  "a": []\r
			}\r
			""", """
			{\r
			  "mcpServers": {\r
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
	COMPACT(Outcome.ADDED, "{\"mcpServers\":{\"a\":{\"command\":\"x\"}},\"n\":-0}",
			"{\"mcpServers\":{\"a\":{\"command\":\"x\"},\"tmux-orc\":{TYPE_COMPACT\"command\":\"PROGRAM\","
					+ "\"args\":[\"server\",\"start\"]}},\"n\":-0}"),

	/**
	 * All on one line, with blanks and a byte order mark.
	 */
	ONE_LINE(Outcome.ADDED, "\uFEFF{\"a\": 1, \"mcpServers\": {}}\n",
			"\uFEFF{\"a\": 1, \"mcpServers\": {\"tmux-orc\": {TYPE_ON_LINE\"command\": \"PROGRAM\", "
					+ "\"args\": [\"server\", \"start\"]}}}\n"),

	/**
	 * Servers twice, of which clients read the second.
	 */
	TWICE(Outcome.ADDED, "{\"mcpServers\":{\"tmux-orc\":{}},\"mcp\\u0053ervers\":{\"b\":7}}",
			"{\"mcpServers\":{\"tmux-orc\":{}},\"mcp\\u0053ervers\":{\"b\":7,\"tmux-orc\":{TYPE_COMPACT"
					+ "\"command\":\"PROGRAM\",\"args\":[\"server\",\"start\"]}}}"),

	/**
	 * Ours already, with more that the user added.
	 */
	OURS(Outcome.UNCHANGED, """
			{"mcpServers": {"tmux-orc": {"env": {"A": "b"}, "command": "PROGRAM",
			"args": ["server", "start", "--socket", "x"]}}}
			""", """
			{"mcpServers": {"tmux-orc": {"env": {"A": "b"}, "command": "PROGRAM",
			"args": ["server", "start", "--socket", "x"]}}}
			"""),

	/**
	 * Ours from another place, with more that the user added.
	 */
	OLDER_OURS(Outcome.UPDATED, """
			{"mcpServers": {"tmux-orc": {"env": {"A": "b"}, "command": "/old \\"x\\"/bin/tmux-orc",
			"args": ["server", "start", "--socket", "x"]}, "z": {}}}
			""", """
			{"mcpServers": {"tmux-orc": {"env": {"A": "b"}, "command": "PROGRAM",
			"args": ["server", "start", "--socket", "x"]}, "z": {}}}
			"""),

	/**
	 * Another server that has our name, to be replaced.
	 */
	SOMEBODY_ELSES(Outcome.REPLACED, """
			{
			  "mcpServers": {
			    "a": {},
			    "tmux-orc": {"command": "npx", "args": ["-y", 3], "env": {"TOKEN": "secret"}},
			    "z": {}
			  }
			}
			""", """
			{
			  "mcpServers": {
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
	NO_SERVER(Outcome.REPLACED, "{\"mcpServers\":{\"tmux-orc\":[{}]}}",
			"{\"mcpServers\":{\"tmux-orc\":{TYPE_COMPACT\"command\":\"PROGRAM\",\"args\":[\"server\",\"start\"]}}}");

	private final Outcome outcome;

	private final String before;

	private final String after;

	Sample(Outcome outcome, String before, String after) {
		this.outcome = outcome;
		this.before = before;
		this.after = after;
	}

	Outcome outcome() {
		return this.outcome;
	}

	boolean force() {
		return this.outcome == Outcome.REPLACED;
	}

	String before(Machine machine, Client client) {
		return fill(this.before, machine, client);
	}

	String after(Machine machine, Client client) {
		return fill(this.after, machine, client);
	}

	private static String fill(String text, Machine machine, Client client) {
		boolean code = client == Client.CLAUDE_CODE;
		return text.replace("PROGRAM", machine.program().toString())
			.replace("TYPE_ON_LINE", code ? "\"type\": \"stdio\", " : "")
			.replace("TYPE_COMPACT", code ? "\"type\":\"stdio\"," : "")
			.replaceAll("TYPE(\\R[ \\t]*)", code ? "$1\"type\": \"stdio\",$1" : "$1");
	}

}
