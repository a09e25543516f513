package io.github.tmuxorc.message.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.agent.Inputs;
import io.github.tmuxorc.surface.ShellOnly;

/**
 * The command that delivers letters where no shell or server does so by itself.
 */
@Component
class MailDeliveryCommands {

	private final MailRoom room;

	MailDeliveryCommands(MailRoom room) {
		this.room = room;
	}

	@Command(name = "mail deliver",
			description = "Deliver the letters that wait for agents which are idle. Servers and shells of this program do "
					+ "so by themselves; use it in scripts.")
	@ShellOnly("The server of an agent delivers by itself.")
	MailDelivered deliver(@Option(longName = "wait",
			description = "Seconds to wait until all agents that run have got theirs; by default it does not wait.") @Nullable Integer wait) {
		return (wait != null) ? this.room.deliver(Inputs.limit(wait)) : this.room.deliver();
	}

}
