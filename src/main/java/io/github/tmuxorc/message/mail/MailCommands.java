package io.github.tmuxorc.message.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.agent.Callers;
import io.github.tmuxorc.surface.Page;
import io.github.tmuxorc.surface.ShellOnly;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.ToolAccess;
import io.github.tmuxorc.surface.Toolset;

/**
 * Commands to send and to read letters.
 */
@Component
class MailCommands {

	private static final String AS = "Who you are, if not the agent in whose pane you are, or the person.";

	private final Callers callers;

	private final MailRoom room;

	MailCommands(Callers callers, MailRoom room) {
		this.callers = callers;
		this.room = room;
	}

	@Command(name = "mail send")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.OPERATE)
	@McpTool(name = "mail_send", title = "Send a letter", generateOutputSchema = true,
			description = "Send a letter that is kept until its receiver is idle. "
					+ "To type at once, use agent_send.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = true))
	MailSent send(
			@Argument(index = 0) @McpToolParam(
					description = "Name, session:name, role:ROLE, team:SESSION or person.") String to,
			@Option(longName = "reply-to") @McpToolParam(required = false,
					description = "What it answers.") @Nullable Integer replyTo,
			@Option(longName = "as", description = AS) @Nullable String as,
			@Arguments @McpToolParam(description = "What it says.") String text) {
		return this.room.send(this.callers.find(as), to, text, (replyTo != null) ? replyTo.longValue() : null);
	}

	@Command(name = "mail read")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.OPERATE)
	@McpTool(name = "mail_read", title = "Read letters", generateOutputSchema = true,
			description = "Read your unread letters. To answer one, use mail_send.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = true,
					openWorldHint = false))
	MailRead read(
			@Argument(index = 0) @McpToolParam(required = false,
					description = "Only this letter, read or not.") @Nullable Integer id,
			@Option(longName = "ack") @McpToolParam(required = false,
					description = "Tell the senders you are done.") @Nullable Boolean ack,
			@Option(longName = "as", description = AS) @Nullable String as) {
		Caller caller = this.callers.find(as);
		boolean acked = Boolean.TRUE.equals(ack);
		return (id != null) ? this.room.read(caller, id, acked) : this.room.readUnread(caller, acked);
	}

	@Command(name = "mail list",
			description = "List the letters that you got, or sent, with what became of each. The last come first.")
	@ShellOnly("An agent reads its letters with mail_read.")
	MailList list(
			@Option(longName = "sent",
					description = "List those that you sent, to see who got them.") @Nullable Boolean sent,
			@Option(longName = "as", description = AS) @Nullable String as,
			@Option(longName = "limit", description = "At most; by default 30.") @Nullable Integer limit,
			@Option(longName = "cursor",
					description = "What the list before said to go on with.") @Nullable String cursor) {
		Page<Letter> page = Page.of(this.room.list(this.callers.find(as), Boolean.TRUE.equals(sent)), limit, cursor,
				(letter) -> Long.toString(letter.id()));
		return new MailList(this.room.fates(page.items()), page.total(), page.nextCursor());
	}

	@Command(name = "mail thread",
			description = "Show a letter with all that it answers and that answer it, and what became of each.")
	@ShellOnly("An agent reads its letters with mail_read.")
	MailThread thread(@Argument(index = 0, description = "Number of a letter.") Integer id,
			@Option(longName = "as", description = AS) @Nullable String as) {
		return this.room.thread(this.callers.find(as), id);
	}

	@Command(name = "mail ack", description = "Tell the sender of a letter that you are done with it.")
	@ShellOnly("An agent acks with mail_read.")
	MailAcked ack(@Argument(index = 0, description = "Number of the letter.") Integer id,
			@Option(longName = "as", description = AS) @Nullable String as) {
		Caller caller = this.callers.find(as);
		this.room.read(caller, id, true);
		return new MailAcked(id, caller.address());
	}

	@Command(name = "team broadcast", description = "Send a letter to all agents of a team.")
	@ShellOnly("An agent sends it with mail_send to team:SESSION.")
	MailSent broadcast(@Argument(index = 0, description = "The session of the team.") String team,
			@Option(longName = "as", description = AS) @Nullable String as,
			@Arguments @McpToolParam(description = "What the letter says.") String text) {
		return this.room.send(this.callers.find(as), "team:" + team, text, null);
	}

}
