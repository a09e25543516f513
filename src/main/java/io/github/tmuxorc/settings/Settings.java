package io.github.tmuxorc.settings;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;

/**
 * Makes a part's settings of the properties. What nobody configured is not bound:
 * starting the binder takes longer than most commands.
 */
public final class Settings {

	private Settings() {
	}

	/**
	 * Check that the user's file names nothing that is no setting.
	 * @param environment the properties
	 * @throws io.github.tmuxorc.failure.FailedException if it does
	 */
	public static void checkNames(ConfigurableEnvironment environment) {
		environment.getPropertySources()
			.stream()
			.filter(OriginTrackedMapPropertySource.class::isInstance)
			.forEach(SettingNames::check);
	}

	/**
	 * Bind the properties with a prefix.
	 * @param <T> the type of the settings
	 * @param environment the properties
	 * @param prefix what their names start with, such as {@code orc.tmux}
	 * @param type the record to make of them
	 * @param defaults what the record is where no property has the prefix
	 * @return the settings
	 * @throws org.springframework.boot.context.properties.bind.BindException if a value
	 * cannot be used
	 */
	public static <T> T bind(ConfigurableEnvironment environment, String prefix, Class<T> type, T defaults) {
		MutablePropertySources sources = environment.getPropertySources();
		if (!isConfigured(sources, prefix + ".")) {
			return defaults;
		}
		return binder(sources).bindOrCreate(prefix, type);
	}

	/**
	 * Bind the properties with a prefix that are things with a name each.
	 * @param <T> the type of a thing's settings
	 * @param environment the properties
	 * @param prefix what their names start with, such as {@code orc.hosts}
	 * @param name what the name of a thing looks like
	 * @param type the record to make for each
	 * @return the settings by name; empty where no property has the prefix
	 * @throws io.github.tmuxorc.failure.FailedException if a property says nothing of a
	 * thing
	 * @throws org.springframework.boot.context.properties.bind.BindException if a value
	 * cannot be used
	 */
	public static <T> Map<String, T> bindNamed(ConfigurableEnvironment environment, String prefix, Pattern name,
			Class<T> type) {
		MutablePropertySources sources = environment.getPropertySources();
		NamedSettings<T> settings = new NamedSettings<>(prefix, name, type);
		settings.checkNames(sources);
		return (isConfigured(sources, prefix + ".") || isConfigured(sources, prefix + "["))
				? settings.bind(binder(sources)) : Map.of();
	}

	private static Binder binder(MutablePropertySources sources) {
		return new Binder(ConfigurationPropertySources.from(sources), new PropertySourcesPlaceholdersResolver(sources));
	}

	private static boolean isConfigured(MutablePropertySources sources, String prefix) {
		String variable = prefix.toUpperCase(Locale.ROOT).replace('.', '_');
		return sources.stream()
			.filter(EnumerablePropertySource.class::isInstance)
			.flatMap((source) -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
			.anyMatch((name) -> name.startsWith(prefix) || name.startsWith(variable));
	}

}
