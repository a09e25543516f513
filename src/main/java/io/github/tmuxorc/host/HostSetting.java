package io.github.tmuxorc.host;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the user's file says of a machine.
 *
 * @param command what a command on it begins with, such as {@code ssh -p 2222 me@build}
 * or {@code kubectl exec -i POD --}, with blanks between its words; by default
 * {@code ssh NAME}
 * @param shell whether what follows is read by a shell there, as ssh does it, and not
 * taken as words; by default whether the command is ssh
 * @param socket the tmux server on it, as {@code orc.tmux.socket} names one
 */
record HostSetting(@Nullable String command, @Nullable Boolean shell, @Nullable String socket) {

	/**
	 * The short form, as the binder finds it.
	 * @param command the command; empty for the usual one
	 * @return the setting
	 */
	public static HostSetting of(String command) {
		return new HostSetting(command, null, null);
	}

	Host host(String name, SshSharing sharing) {
		String prefix = (this.command != null && !this.command.isBlank()) ? this.command.strip() : "ssh " + name;
		List<String> words = List.of(prefix.split("\\s+"));
		boolean ssh = Path.of(words.getFirst()).endsWith("ssh");
		return new Host(name, ssh ? sharing.applied(words) : words, ssh, (this.shell != null) ? this.shell : ssh,
				this.socket);
	}

}
