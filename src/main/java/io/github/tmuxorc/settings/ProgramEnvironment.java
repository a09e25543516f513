package io.github.tmuxorc.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/**
 * The properties of the program: environment variables, then the user's file, then where
 * the user's folders are. Files of another Spring program, in the folder that this one is
 * started in, do not count.
 */
public final class ProgramEnvironment extends StandardEnvironment {

	/**
	 * Read the properties.
	 * @param folders the folders of the user, as properties; the user's file may move
	 * some
	 * @param file the user's file, which need not exist
	 */
	public ProgramEnvironment(Map<String, Object> folders, Path file) {
		if (Files.exists(file)) {
			read(file);
		}
		getPropertySources().addLast(new MapPropertySource("folders", folders));
	}

	private void read(Path file) {
		try {
			for (PropertySource<?> document : new YamlPropertySourceLoader().load(file.toString(),
					new FileSystemResource(file))) {
				getPropertySources().addAfter(SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, document);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
