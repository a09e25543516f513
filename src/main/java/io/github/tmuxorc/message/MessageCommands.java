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
	@McpTool(name = "agent_send", title = "Send a message to an agent", generateOutputSchema = true,
			description = "Type a message into an agent's composer, submit it, and prove that it was submitted. "
					+ "Use it to give work or an answer in words. An agent that is busy takes it into its own queue, "
					+ "unless whenIdle is true. It is refused while a dialog is open or a person's draft lies in the composer; "
					+ "a failure says whether something was typed. With a key, the call can be repeated after any failure: "
					+ "the message is never submitted twice. Afterwards use agent_wait, then agent_result for the answer.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = true))
	MessageReceipt send(
			@Argument(index = 0) @McpToolParam(
					description = "Name, session:name or pane id of the agent.") String agent,
			@Option(longName = "when-idle") @McpToolParam(required = false,
					description = "Wait until the agent is idle before it is sent.") @Nullable Boolean whenIdle,
			@Option(longName = "timeout") @McpToolParam(required = false,
					description = "Seconds to wait for that at most; by default 50.") @Nullable Integer timeout,
			@Option(longName = "key") @McpToolParam(required = false,
					description = "A name for the message, of your choice: what was sent to this agent under it is not sent again.") @Nullable String key,
			@Arguments @McpToolParam(description = "The message, of any number of lines.") String message) {
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
			description = "Send a message to an agent and wait for its answer to that very message: agent_send, agent_wait and "
					+ "agent_result in one. Use it for short work; for long work use agent_send, so that you need not wait. "
					+ "It fails when the agent opens a dialog or does not answer in time; the message stays sent then.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = true))
	AgentResult ask(
			@Argument(index = 0) @McpToolParam(
					description = "Name, session:name or pane id of the agent.") String agent,
			@Option(longName = "timeout") @McpToolParam(required = false,
					description = "Seconds to wait for the answer; by default 50.") @Nullable Integer timeout,
			@Arguments @McpToolParam(description = "The message, of any number of lines.") String message) {
		return this.delivery.ask(find(agent), message, Inputs.limit(timeout));
	}

	@Command(name = "agent result")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.READ)
	@McpTool(name = "agent_result", title = "Last answer of an agent", generateOutputSchema = true,
			description = "Return an agent's last answer, as it reported it when its turn ended, not as the screen shows it. "
					+ "Use it after agent_wait. It is an error if the agent has not answered yet.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false, idempotentHint = true,
					openWorldHint = true))
	AgentResult result(@Argument(index = 0) @McpToolParam(
			description = "Name, session:name or pane id of the agent.") String agent) {
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
			description = "Stop what a busy agent is working on, as its Escape key does, and return its state once it has stopped. "
					+ "Its process goes on, and so does what it has done. It is refused when the agent is not busy; "
					+ "to end an agent, use agent_kill.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = true))
	AgentInterrupted interrupt(@Argument(index = 0) @McpToolParam(
			description = "Name, session:name or pane id of the agent.") String agent) {
		return AgentInterrupted.of(this.delivery.interrupt(find(agent)));
	}

	@Command(name = "agent answer")
	@ToolAccess(set = Toolset.AGENTS, tier = Tier.OPERATE)
	@McpTool(name = "agent_answer", title = "Answer an agent's dialog", generateOutputSchema = true,
			description = "Choose an option of the dialog that an agent has open (its state is 'waiting'). "
					+ "Read the question and its options with agent_status first. The option is marked, and confirmed only once the "
					+ "mark is seen on it. An option that grants for good or destroys is refused unless allowAlways is true.",
			annotations = @McpTool.McpAnnotations(readOnlyHint = false, destructiveHint = false, idempotentHint = false,
					openWorldHint = true))
	AgentAnswered answer(
			@Argument(index = 0) @McpToolParam(
					description = "Name, session:name or pane id of the agent.") String agent,
			@Arguments @McpToolParam(
					description = "Number of the option, its label, or the beginning of its label.") String option,
			@Option(longName = "allow-always") @McpToolParam(required = false,
					description = "Let the option reach further than this one question.") @Nullable Boolean allowAlways) {
		return this.delivery.answer(find(agent), option, Boolean.TRUE.equals(allowAlways));
	}

	private Agent find(String agent) {
		return this.fleet.agents().find(agent);
	}

}
