package io.github.tmuxorc.surface;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where the user's own files are, by the XDG rules.
 *
 * @param state the folder of what the program remembers
 * @param config the folder of what the user configures
 */
public record UserFolders(Path state, Path config) {

	private static final String PROGRAM = "tmux-orc";

	/**
	 * The folders of this user.
	 * @param environment the environment variables
	 * @return the folders, which need not exist
	 */
	public static UserFolders of(Map<String, String> environment) {
		Path home = absolute(environment.get("HOME"), Path.of(System.getProperty("user.home")));
		return new UserFolders(
				absolute(environment.get("XDG_STATE_HOME"), home.resolve(".local/state")).resolve(PROGRAM),
				absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve(PROGRAM));
	}

	/**
	 * The XDG rules say that an empty or relative path counts as not set.
	 */
	private static Path absolute(@Nullable String path, Path otherwise) {
		return (path != null && path.startsWith("/")) ? Path.of(path) : otherwise;
	}

	/**
	 * The folders as defaults of the properties that name them.
	 * @return names and values
	 */
	public Map<String, Object> properties() {
		return Map.of("orc.state-directory", this.state.toString(), "orc.config-directory", this.config.toString());
	}

}
