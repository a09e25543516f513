package io.github.tmuxorc.surface;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.yaml.snakeyaml.error.MarkedYAMLException;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.settings.SettingPlace;

/**
 * Finds the configuration file and the key behind a failure.
 */
public final class ConfigurationFailure {

	private ConfigurationFailure() {
	}

	/**
	 * Find out whether the configuration is what failed.
	 * @param failure any failure
	 * @return one that says what to correct where, or {@code null}
	 */
	public static @Nullable FailedException find(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof BindException binding) {
				return binding(binding);
			}
			if (cause instanceof MarkedYAMLException yaml) {
				return yaml(yaml);
			}
		}
		return null;
	}

	private static FailedException binding(BindException failure) {
		ConfigurationProperty property = failure.getProperty();
		if (property == null) {
			return new FailedException("The configuration of '" + failure.getName() + "' cannot be used.",
					"Correct it in the configuration file.");
		}
		return new FailedException("The setting '" + property.getName() + "' cannot be '" + property.getValue() + "'.",
				"Correct it in " + SettingPlace.of(property.getOrigin()) + ".");
	}

	// Only the user's own file can be wrong here; the one inside the program is tested.
	private static FailedException yaml(MarkedYAMLException failure) {
		return new FailedException("A configuration file is not valid YAML: " + failure.getProblem() + ".", "Correct "
				+ UserFolders.of(System.getenv()).config().resolve("application.yaml")
				+ ((failure.getProblemMark() != null) ? ", line " + (failure.getProblemMark().getLine() + 1) : "")
				+ ".");
	}

}
