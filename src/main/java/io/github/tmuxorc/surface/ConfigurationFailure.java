package io.github.tmuxorc.surface;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.yaml.snakeyaml.error.MarkedYAMLException;

import io.github.tmuxorc.failure.FailedException;

/**
 * Finds the configuration file and the key behind a failure.
 */
final class ConfigurationFailure {

	private ConfigurationFailure() {
	}

	static @Nullable FailedException find(Throwable failure) {
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
				"Correct it in " + ((property.getOrigin() != null) ? property.getOrigin() : "the environment") + ".");
	}

	private static FailedException yaml(MarkedYAMLException failure) {
		return new FailedException("A configuration file is not valid YAML: " + failure.getProblem() + ".",
				"Correct it at " + failure.getProblemMark() + ".");
	}

}
