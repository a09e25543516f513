package io.github.tmuxorc.tmux;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test that asks for one a {@link TmuxServer}, and ends it whatever happens.
 */
public final class TmuxServerExtension implements ParameterResolver {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace
		.create(TmuxServerExtension.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == TmuxServer.class;
	}

	@Override
	public TmuxServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
		// The store closes what it holds when the test ends.
		return context.getStore(NAMESPACE)
			.computeIfAbsent(TmuxServer.class, (key) -> new TmuxServer(), TmuxServer.class);
	}

}
