package io.github.tmuxorc;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import io.github.tmuxorc.surface.FailureReport;
import io.github.tmuxorc.surface.LaunchMode;
import io.github.tmuxorc.surface.LaunchModes;
import io.github.tmuxorc.surface.LogFile;
import io.github.tmuxorc.surface.ProcessEnd;
import io.github.tmuxorc.surface.StandardStreams;
import io.github.tmuxorc.surface.UserFolders;

/**
 * Starts the program: picks the launch mode and ends with the exit code.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class TmuxOrcApplication {

	public static void main(String[] args) {
		StandardStreams streams = StandardStreams.capture();
		UserFolders folders = UserFolders.of(System.getenv());
		LogFile log = LogFile.install(folders.state());
		int status = 0;
		try (ConfigurableApplicationContext context = new ProgramContext(folders, streams, log).start()) {
			LaunchMode mode = context.getBean(LaunchModes.class).pick(args);
			mode.run(args);
			status = mode.getExitCode();
		}
		catch (SpringApplication.AbandonedRunException ex) {
			// The build only wants the context's definitions.
			throw ex;
		}
		catch (Exception | LinkageError ex) {
			status = new FailureReport(streams::printMessage, log).report(ex, List.of(args));
		}
		ProcessEnd.with(status);
	}

}
