package io.github.tmuxorc;

import io.github.tmuxorc.demo.DemoAgent;

/**
 * Runs a demo agent and then commands, in one process, so that one cache of loaded
 * classes fits both. {@code lib/make-cache} runs it.
 */
final class CommandRehearsal {

	private CommandRehearsal() {
	}

	static void main(String[] args) throws Exception {
		DemoAgent.rehearse();
		TmuxOrcApplication.main(args);
	}

}
