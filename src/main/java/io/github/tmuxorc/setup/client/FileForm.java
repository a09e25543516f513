package io.github.tmuxorc.setup.client;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;

/**
 * The ways in which clients write their servers into a file.
 */
enum FileForm {

	/**
	 * As Claude Desktop does, and others after it.
	 */
	PLAIN(Notation.JSON, "mcpServers", null),

	/**
	 * As Claude Code does.
	 */
	TYPED(Notation.JSON, "mcpServers", "stdio"),

	/**
	 * As Claude Desktop does, where comments are welcome.
	 */
	COMMENTED(Notation.JSON_WITH_COMMENTS, "mcpServers", null),

	/**
	 * As VS Code does.
	 */
	VSCODE(Notation.JSON_WITH_COMMENTS, "servers", "stdio"),

	/**
	 * As Zed does.
	 */
	ZED(Notation.JSON_WITH_COMMENTS, "context_servers", null),

	/**
	 * As Codex does.
	 */
	CODEX(Notation.TOML, "mcp_servers", null);

	private final Notation notation;

	private final String servers;

	private final @Nullable String type;

	FileForm(Notation notation, String servers, @Nullable String type) {
		this.notation = notation;
		this.servers = servers;
		this.type = type;
	}

	/**
	 * The notation of the file.
	 * @return the notation
	 */
	Notation notation() {
		return this.notation;
	}

	/**
	 * The name of the object or table that holds an entry for each server.
	 * @return the name
	 */
	String servers() {
		return this.servers;
	}

	/**
	 * The kind of transport, where the client names it in an entry.
	 * @return the kind, or {@code null}
	 */
	@Nullable String type() {
		return this.type;
	}

	/**
	 * Read a document.
	 * @param name the file that it is from
	 * @param text its text, which may be blank
	 * @return the document
	 * @throws FailedException if it is not in this form
	 * @throws RefusedException if something else lies where the servers belong
	 */
	ServersDocument read(Path name, String text) {
		try {
			ServersDocument document = (this.notation == Notation.TOML) ? TomlServers.read(text, this)
					: JsonServers.read(text, this);
			if (document == null) {
				throw new RefusedException(
						"'" + this.servers + "' in " + name + " is not "
								+ ((this.notation == Notation.TOML) ? "a table." : "an object."),
						"Repair the file by hand, and run the command again.");
			}
			return document;
		}
		catch (JacksonException ex) {
			FailedException failure = new FailedException(
					name + " is not valid " + this.notation.title() + ": " + JsonText.describe(ex) + ".",
					"Repair the file by hand, and run the command again.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

}
