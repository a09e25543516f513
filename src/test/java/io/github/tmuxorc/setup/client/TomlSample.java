package io.github.tmuxorc.setup.client;

/**
 * Files in TOML, which Codex understands.
 */
enum TomlSample implements Sample {

	/**
	 * Nothing in it.
	 */
	EMPTY(Outcome.ADDED, "", """
			[mcp_servers.tmux-orc]
			command = "PROGRAM"
			args = ["server", "start"]
			"""),

	/**
	 * One value, without a newline at the end.
	 */
	MINIMAL(Outcome.ADDED, """
			model = "o"\
			""", """
			model = "o"

			[mcp_servers.tmux-orc]
			command = "PROGRAM"
			args = ["server", "start"]
			"""),

	/**
	 * Other servers and settings, with odd spots that must stay.
	 */
	CROWDED(Outcome.ADDED, """
			# mine
			model = "gpt" # the best
			big = 1_000
			date = 1979-05-27 07:32:00
			text = '''
			[mcp_servers.tmux-orc]
			'''

			[mcp_servers.a] # first
			command = "npx"
			args = [
			  "-y", # yes
			  "[x]",
			]
			env = { "KEY" = "secret", b.c = 'd' }

			[[list]]
			x = 1

			[profiles."a.b"]
			x = +inf
			# the end
			""", """
			# mine
			model = "gpt" # the best
			big = 1_000
			date = 1979-05-27 07:32:00
			text = '''
			[mcp_servers.tmux-orc]
			'''

			[mcp_servers.a] # first
			command = "npx"
			args = [
			  "-y", # yes
			  "[x]",
			]
			env = { "KEY" = "secret", b.c = 'd' }

			[[list]]
			x = 1

			[profiles."a.b"]
			x = +inf
			# the end

			[mcp_servers.tmux-orc]
			command = "PROGRAM"
			args = ["server", "start"]
			"""),

	/**
	 * Lines that end as on Windows, and a byte order mark.
	 */
	WINDOWS(Outcome.ADDED, """
			\uFEFFa = 1\r
			""", """
			\uFEFFa = 1\r
			\r
			[mcp_servers.tmux-orc]\r
			command = "PROGRAM"\r
			args = ["server", "start"]\r
			"""),

	/**
	 * Servers in braces, which no table may follow.
	 */
	BRACES(Outcome.ADDED, """
			mcp_servers = { a = { command = "x" } } # all
			""",
			"""
					mcp_servers = { a = { command = "x" }, tmux-orc = { command = "PROGRAM", args = ["server", "start"] } } # all
					"""),

	/**
	 * No servers in braces.
	 */
	EMPTY_BRACES(Outcome.ADDED, """
			mcp_servers = {}
			""", """
			mcp_servers = { tmux-orc = { command = "PROGRAM", args = ["server", "start"] } }
			"""),

	/**
	 * Servers in braces with a line for each, as TOML 1.1 has them.
	 */
	LINES_IN_BRACES(Outcome.ADDED, """
			mcp_servers = {
			  a = { command = "x" }, # first
			  b = {
			    command = "\\x41\\e", # second
			  }, # last
			  # the end
			}
			at = 07:32
			""", """
			mcp_servers = {
			  a = { command = "x" }, # first
			  b = {
			    command = "\\x41\\e", # second
			  }, # last
			  tmux-orc = { command = "PROGRAM", args = ["server", "start"] },
			  # the end
			}
			at = 07:32
			"""),

	/**
	 * Another server with dotted keys.
	 */
	DOTTED(Outcome.ADDED, """
			mcp_servers.a.command = "x"
			""", """
			mcp_servers.a.command = "x"

			[mcp_servers.tmux-orc]
			command = "PROGRAM"
			args = ["server", "start"]
			"""),

	/**
	 * Ours already, with more that the user added.
	 */
	OURS(Outcome.UNCHANGED, """
			[mcp_servers."tmux-orc"]
			args = ['server', "start", "--socket", "x"]
			command = "PROGRAM" # mine

			[mcp_servers.tmux-orc.env]
			A = "b"
			""", """
			[mcp_servers."tmux-orc"]
			args = ['server', "start", "--socket", "x"]
			command = "PROGRAM" # mine

			[mcp_servers.tmux-orc.env]
			A = "b"
			"""),

	/**
	 * Ours already, with dotted keys.
	 */
	OURS_DOTTED(Outcome.UNCHANGED, """
			mcp_servers.tmux-orc.command = 'PROGRAM'
			"mcp_servers" . 'tmux-orc' . args = [ "server",
			  "start" ]
			""", """
			mcp_servers.tmux-orc.command = 'PROGRAM'
			"mcp_servers" . 'tmux-orc' . args = [ "server",
			  "start" ]
			"""),

	/**
	 * Ours from another place, in the table of all servers.
	 */
	OLDER_OURS(Outcome.UPDATED, """
			[mcp_servers]
			a.command = "x"
			tmux-orc = { args = ["server", "start"], command = '/old/tmux-orc', env = { A = "b" } } # mine
			""", """
			[mcp_servers]
			a.command = "x"
			tmux-orc = { args = ["server", "start"], command = "PROGRAM", env = { A = "b" } } # mine
			"""),

	/**
	 * Another server that has our name, to be replaced.
	 */
	SOMEBODY_ELSES(Outcome.REPLACED, """
			[mcp_servers.tmux-orc]
			url = "x"

			[mcp_servers.tmux-orc.headers]
			KEY = "secret"

			[b]
			c = 1
			""", """
			[b]
			c = 1

			[mcp_servers.tmux-orc]
			command = "PROGRAM"
			args = ["server", "start"]
			"""),

	/**
	 * A value of another kind that has our name, to be replaced.
	 */
	NO_SERVER(Outcome.REPLACED, """
			[mcp_servers]
			tmux-orc = 1 # one
			""", """
			[mcp_servers]
			tmux-orc = { command = "PROGRAM", args = ["server", "start"] } # one
			""");

	private final Outcome outcome;

	private final String before;

	private final String after;

	TomlSample(Outcome outcome, String before, String after) {
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
		return client.form().notation() == Notation.TOML;
	}

}
