package io.github.tmuxorc.surface;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version of this program.
 *
 * @param version the version
 */
public record ProgramVersion(String version) {

	/**
	 * Read what the build wrote.
	 * @return the version, {@code unknown} where no build wrote one
	 */
	public static ProgramVersion read() {
		try (InputStream file = ProgramVersion.class.getResourceAsStream("/META-INF/build-info.properties")) {
			Properties properties = new Properties();
			if (file != null) {
				properties.load(file);
			}
			return new ProgramVersion(properties.getProperty("build.version", "unknown"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return "tmux-orc " + this.version;
	}

}
