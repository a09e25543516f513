package io.github.tmuxorc.setup.tmux;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import io.github.tmuxorc.process.ProgramRunner;
import io.github.tmuxorc.setup.OurProgram;
import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.setup.file.UserFiles;
import io.github.tmuxorc.tmux.TmuxAddress;
import io.github.tmuxorc.tmux.TmuxProgram;

/**
 * Makes what sets up the user's tmux.
 */
@Configuration(proxyBeanMethods = false)
class TmuxSetupConfiguration {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	@Bean
	@Lazy
	TmuxSetup tmuxSetup(UserEnvironment userEnvironment, OurProgram ourProgram, UserFiles userFiles,
			ProgramRunner programRunner, TmuxAddress tmuxAddress) {
		String path = System.getenv("PATH");
		// The files that are changed are of this machine.
		TmuxAddress address = (tmuxAddress.host() != null) ? new TmuxAddress(null) : tmuxAddress;
		return new TmuxSetup(new TmuxFiles(userEnvironment), ourProgram, userFiles,
				new TrialServer(programRunner, path, LIMIT),
				new RunningServer(programRunner, new TmuxProgram(address, path, LIMIT)), TmuxBlock.read());
	}

	@Bean
	@Lazy
	BlockCheck blockCheck(TmuxSetup tmuxSetup) {
		return new BlockCheck(tmuxSetup);
	}

}
