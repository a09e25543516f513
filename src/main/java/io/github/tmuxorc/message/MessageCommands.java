package io.github.tmuxorc.message;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentTurn;
import io.github.tmuxorc.agent.Inputs;
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

	private final AgentFleet fleet;

	private final Delivery delivery;

	MessageCommands(AgentFleet fleet, Delivery delivery) {
		this.fleet = fleet;
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
	MessageReceipt send(@Argument(index = 0) @McpToolParam(description = "Name, session:name or pane id.") String agent,
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
		return this.delivery.send(find(agent), message,
				new SendOptions(key, Boolean.TRUE.equals(whenIdle) ? Inputs.limit(timeout) : null));
	}

	@Command(name = "agent ask")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.OPERATE)
	@McpTool(name = "agent_ask", title = "Ask an agent", generateOutputSchema = true,
			description = "Send a message to an agent and wait for its answer to it. Use it for short work; to "
					+ "hand over long work, use agent_send. It fails when a dialog opens or no answer comes "
					+ "in time; the message stays sent.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = true))
	AgentResult ask(@Argument(index = 0) @McpToolParam(description = "Name, session:name or pane id.") String agent,
			@Option(longName = "timeout") @McpToolParam(required = false,
					description = "Seconds at most; by default 50.") @Nullable Integer timeout,
			@Arguments @McpToolParam(description = "The message.") String message) {
		return this.delivery.ask(find(agent), message, Inputs.limit(timeout));
	}

	@Command(name = "agent result")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.READ)
	@McpTool(name = "agent_result", title = "Last answer", generateOutputSchema = true,
			description = "Return an agent's last answer as it reported it. Use it after agent_wait; to see its "
					+ "screen, use agent_read. It fails if there is no answer yet.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = true))
	AgentResult result(
			@Argument(index = 0) @McpToolParam(description = "Name, session:name or pane id.") String agent) {
		AgentReading reading = this.fleet.agents().reading(find(agent));
		AgentTurn turn = this.fleet.events().lastTurn(reading.agent().folder());
		if (turn == null || turn.answer() == null) {
			throw new NotFoundException("Agent '" + reading.agent().name() + "' has reported no answer; it is "
					+ reading.state().state() + ".", "Run 'agent wait " + reading.agent().name() + "' first.");
		}
		return new AgentResult(reading.agent().name(), reading.agent().pane().id().value(), reading.state().state(),
				UntrustedText.of(turn.prompt()), new UntrustedText(turn.answer()));
	}

	@Command(name = "agent interrupt")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.OPERATE)
	@McpTool(name = "agent_interrupt", title = "Interrupt an agent", generateOutputSchema = true,
			description = "Stop the turn that an agent is busy with, as its Escape key does, and wait until it "
					+ "has stopped. It is refused if the agent is not busy. To end an agent, use agent_kill.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = true))
	AgentInterrupted interrupt(
			@Argument(index = 0) @McpToolParam(description = "Name, session:name or pane id.") String agent) {
		return AgentInterrupted.of(this.delivery.interrupt(find(agent)));
	}

	@Command(name = "agent answer")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.OPERATE)
	@McpTool(name = "agent_answer", title = "Answer a dialog", generateOutputSchema = true,
			description = "Choose an option of the dialog that an agent has open. Read its question with "
					+ "agent_status first. What grants for good or destroys needs allowAlways. To say "
					+ "something in words, use agent_send.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = true))
	AgentAnswered answer(
			@Argument(index = 0) @McpToolParam(description = "Name, session:name or pane id.") String agent,
			@Arguments @McpToolParam(description = "Its number, label, or how that begins.") String option,
			@Option(longName = "allow-always") @McpToolParam(required = false,
					description = "Let it reach beyond this question.") @Nullable Boolean allowAlways) {
		return this.delivery.answer(find(agent), option, Boolean.TRUE.equals(allowAlways));
	}

	private Agent find(String agent) {
		return this.fleet.agents().find(agent);
	}

}
