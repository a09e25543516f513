package io.github.tmuxorc.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lets the calls of ssh to a machine share one connection, which stays for a minute after
 * the last of them. Nobody is asked anything, and a machine that is away is found out
 * soon.
 *
 * @param folder where the sockets of the connections are
 */
record SshSharing(Path folder) {

	/** Of the 104 bytes that macOS has for it, less what ssh adds while it connects. */
	private static final int LONGEST = 104 - 1 - 40 - 1 - 17;

	/** Nobody is there to answer, whatever else is said. */
	private static final List<String> SILENT = List.of("-o", "BatchMode=yes");

	private static final List<String> OPTIONS = List.of("ConnectTimeout=5", "ServerAliveInterval=5",
			"ServerAliveCountMax=2");

	/**
	 * Add our options. Those that the user gives in the command itself stay as they are,
	 * but nothing is asked: ssh takes the first of two.
	 * @param command a command that begins with ssh
	 * @return the command with our options
	 */
	List<String> applied(List<String> command) {
		List<String> options = new ArrayList<>(OPTIONS);
		if (this.folder.toString().length() <= LONGEST) {
			options.addAll(List.of("ControlMaster=auto", "ControlPath=" + this.folder + "/%C", "ControlPersist=60"));
		}
		String given = String.join(" ", command).toLowerCase(Locale.ROOT);
		List<String> words = new ArrayList<>(List.of(command.getFirst()));
		words.addAll(SILENT);
		for (String option : options) {
			if (!given.contains(option.substring(0, option.indexOf('=')).toLowerCase(Locale.ROOT))) {
				words.addAll(List.of("-o", option));
			}
		}
		words.addAll(command.subList(1, command.size()));
		return List.copyOf(words);
	}

}
