package io.github.tmuxorc.bench;

import java.nio.charset.StandardCharsets;

/**
 * The least that a Java program can do to run another one and print its output. It is run
 * with a class cache of its own, and what tmux-orc takes is compared with it.
 */
public final class Floor {

	private Floor() {
	}

	public static void main(String[] command) throws Exception {
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		System.out.print(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		System.out.flush();
		System.exit(process.waitFor());
	}

}
