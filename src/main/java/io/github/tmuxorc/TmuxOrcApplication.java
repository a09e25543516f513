package io.github.tmuxorc;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.tmuxorc.surface.ClassCache;
import io.github.tmuxorc.surface.FailureReport;
import io.github.tmuxorc.surface.LaunchMode;
import io.github.tmuxorc.surface.LaunchModes;
import io.github.tmuxorc.surface.LogFile;
import io.github.tmuxorc.surface.StandardStreams;
import io.github.tmuxorc.surface.UserFolders;

/**
 * Starts the program: picks the launch mode and ends with the exit code.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class TmuxOrcApplication {

	public static void main(String[] args) {
		StandardStreams streams = StandardStreams.capture();
		UserFolders folders = UserFolders.of(System.getenv());
		LogFile log = LogFile.install(folders.state());
		int status = 0;
		try (ConfigurableApplicationContext context = start(streams, folders, log)) {
			log.moveTo(Path.of(context.getEnvironment().getRequiredProperty("orc.state-directory")));
			ClassCache.reportOnce(log);
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
		System.exit(status);
	}

	private static ConfigurableApplicationContext start(StandardStreams streams, UserFolders folders, LogFile log) {
		SpringApplication application = new SpringApplication(TmuxOrcApplication.class);
		application.setDefaultProperties(folders.properties());
		application.addInitializers((context) -> {
			context.getBeanFactory().registerSingleton("standardStreams", streams);
			context.getBeanFactory().registerSingleton("logFile", log);
		});
		// Without arguments, so that nothing the user types becomes a property.
		return application.run();
	}

}
