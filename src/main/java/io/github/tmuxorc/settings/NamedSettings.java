package io.github.tmuxorc.settings;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;

import io.github.tmuxorc.failure.FailedException;

/**
 * Settings of things with a name each. What the binder would leave out, or read as
 * another name, is refused with the place where it stands.
 *
 * @param <T> the type of a thing's settings
 * @param prefix what the names of the properties start with, such as {@code orc.hosts}
 * @param name what the name of a thing looks like
 * @param type the record to make for each thing
 */
record NamedSettings<T>(String prefix, Pattern name, Class<T> type) {

	private static final Pattern KEY = Pattern.compile("\\.([^.\\[]+).*|\\[([^\\]]*)\\].*");

	private static final Pattern INDEX = Pattern.compile("\\[[0-9]+\\]");

	/**
	 * Refuse what cannot be the name of a thing.
	 * @param sources the properties
	 */
	void checkNames(MutablePropertySources sources) {
		for (PropertySource<?> source : sources) {
			if (source instanceof EnumerablePropertySource<?> properties) {
				Stream.of(properties.getPropertyNames())
					.filter((property) -> property.startsWith(this.prefix))
					.forEach((property) -> check(source, property));
			}
		}
	}

	private void check(PropertySource<?> source, String property) {
		String rest = property.substring(this.prefix.length());
		String value = String.valueOf(source.getProperty(property));
		if ((rest.isEmpty() && !value.isBlank()) || INDEX.matcher(rest).lookingAt()) {
			throw new FailedException("The setting '" + this.prefix + "' cannot be '" + value + "'.",
					"Write each name on a line of its own below it, with a colon after it, in "
							+ place(source, property) + ".");
		}
		Matcher key = KEY.matcher(rest);
		if (key.matches()) {
			String called = (key.group(1) != null) ? key.group(1) : key.group(2);
			if (!this.name.matcher(called).matches()) {
				throw new FailedException("'" + called + "' under '" + this.prefix + "' cannot be a name.",
						"Use letters, digits, '.', '_' and '-' in " + place(source, property) + ".");
			}
		}
	}

	private static String place(PropertySource<?> source, String property) {
		return SettingPlace.of(OriginLookup.getOrigin(source, property));
	}

	/**
	 * Make the settings.
	 * @param binder reads the properties
	 * @return the settings by name
	 */
	Map<String, T> bind(Binder binder) {
		try {
			return binder
				.bind(this.prefix, Bindable.mapOf(String.class, this.type),
						new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter()))
				.orElse(Map.of());
		}
		catch (BindException ex) {
			if (ex.getCause() instanceof UnboundConfigurationPropertiesException unbound) {
				throw unknown(unbound.getUnboundProperties().iterator().next());
			}
			throw ex;
		}
	}

	private FailedException unknown(ConfigurationProperty property) {
		String known = Stream.of(this.type.getRecordComponents())
			.map(RecordComponent::getName)
			.collect(Collectors.joining(", "));
		return new FailedException("'" + property.getName() + "' is not a setting.",
				"Correct it in " + SettingPlace.of(property.getOrigin()) + ": there are " + known
						+ ", and a name with a dot is written as \"[NAME]\".");
	}

}
