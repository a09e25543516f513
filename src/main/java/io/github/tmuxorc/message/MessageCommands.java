package io.github.tmuxorc.message;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.agent.AgentReach;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentTurn;
import io.github.tmuxorc.agent.Inputs;
import io.github.tmuxorc.agent.Reached;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.surface.Tier;
import io.github.tmuxorc.surface.ToolAccess;
import io.github.tmuxorc.surface.Toolset;
import io.github.tmuxorc.surface.UntrustedText;

/**
 * Commands that say something to an agent, and that return what it said.
 */
@Component
class MessageCommands {

	private final AgentReach reach;

	private final Delivery delivery;

	MessageCommands(AgentReach reach, Delivery delivery) {
		this.reach = reach;
		this.delivery = delivery;
	}

	@Command(name = "agent send")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.OPERATE)
	@McpTool(name = "agent_send", title = "Send a message", generateOutputSchema = true,
			description = "Type a message into an agent's composer, submit it, and prove that it was submitted. "
					+ "A busy agent queues it, unless whenIdle is true. It is refused while a dialog is "
					+ "open or a person's draft is there. Then use agent_wait; to get the answer in the "
					+ "same call, use agent_ask.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = true))
	MessageReceipt send(@Argument(index = 0) @McpToolParam(description = "Name, session:name or pane.") String agent,
			@Option(longName = "when-idle") @McpToolParam(required = false,
					description = "Wait until it is idle first.") @Nullable Boolean whenIdle,
			@Option(longName = "timeout") @McpToolParam(required = false,
					description = "Seconds for that; by default 50.") @Nullable Integer timeout,
			@Option(longName = "key") @McpToolParam(required = false,
					description = "Under one key it is sent once.") @Nullable String key,
			@Arguments @McpToolParam(description = "The message.") String message) {
		if (timeout != null && !Boolean.TRUE.equals(whenIdle)) {
			throw new UsageException("A timeout is only for a message that waits for an idle agent.",
					"Add --when-idle, or leave --timeout out.");
		}
		Reached reached = this.reach.of(agent);
		return to(reached).send(reached.find(), message,
				new SendOptions(key, Boolean.TRUE.equals(whenIdle) ? Inputs.limit(timeout) : null));
	}

	@Command(name = "agent ask")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.OPERATE)
	@McpTool(name = "agent_ask", title = "Ask an agent", generateOutputSchema = true,
			description = "Send a message to an agent and wait for its answer to it. Use it for short work; to hand "
					+ "over work, use agent_send. It fails when a dialog opens or no answer comes "
					+ "in time; the message stays sent.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = true))
	AgentResult ask(@Argument(index = 0) @McpToolParam(description = "Name, session:name or pane.") String agent,
			@Option(longName = "timeout") @McpToolParam(required = false,
					description = "Seconds; by default 50.") @Nullable Integer timeout,
			@Arguments @McpToolParam(description = "The message.") String message) {
		Reached reached = this.reach.of(agent);
		return to(reached).ask(reached.find(), message, Inputs.limit(timeout));
	}

	@Command(name = "agent result")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.READ)
	@McpTool(name = "agent_result", title = "Last answer", generateOutputSchema = true,
			description = "Return an agent's last answer as it reported it. Use it after agent_wait; to see its "
					+ "screen, use agent_read. It fails if there is none yet.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = true))
	AgentResult result(@Argument(index = 0) @McpToolParam(description = "Name, session:name or pane.") String agent) {
		Reached reached = this.reach.of(agent);
		AgentReading reading = reached.fleet().agents().reading(reached.find());
		AgentTurn turn = reached.fleet().events().lastTurn(reading.agent().folder());
		if (turn == null || turn.answer() == null) {
			throw new NotFoundException("Agent '" + reading.agent().called() + "' has reported no answer; it is "
					+ reading.state().state() + ".", "Run 'agent wait " + reading.agent().called() + "' first.");
		}
		return new AgentResult(reading.agent().called(), reading.agent().pane().id().value(), reading.state().state(),
				UntrustedText.of(turn.prompt()), new UntrustedText(turn.answer()));
	}

	@Command(name = "agent interrupt")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.OPERATE)
	@McpTool(name = "agent_interrupt", title = "Interrupt an agent", generateOutputSchema = true,
			description = "Stop an agent's turn, as its Escape key does, and wait until it has stopped. It is "
					+ "refused if it is not busy. To end it, use agent_kill.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = true))
	AgentInterrupted interrupt(
			@Argument(index = 0) @McpToolParam(description = "Name, session:name or pane.") String agent) {
		Reached reached = this.reach.of(agent);
		return AgentInterrupted.of(to(reached).interrupt(reached.find()));
	}

	@Command(name = "agent answer")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.OPERATE)
	@McpTool(name = "agent_answer", title = "Answer a dialog", generateOutputSchema = true,
			description = "Choose an option of an agent's open dialog. Read its question with "
					+ "agent_status first. What grants for good or destroys needs allowAlways. To answer in "
					+ "words, use agent_send.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = true))
	AgentAnswered answer(@Argument(index = 0) @McpToolParam(description = "Name, session:name or pane.") String agent,
			@Arguments @McpToolParam(description = "Its number, label, or how that begins.") String option,
			@Option(longName = "allow-always") @McpToolParam(required = false,
					description = "Let it reach beyond this question.") @Nullable Boolean allowAlways) {
		Reached reached = this.reach.of(agent);
		return to(reached).answer(reached.find(), option, Boolean.TRUE.equals(allowAlways));
	}

	private Delivery to(Reached reached) {
		return this.delivery.on(reached.fleet());
	}

}
