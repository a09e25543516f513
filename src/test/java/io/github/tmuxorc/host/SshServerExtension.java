package io.github.tmuxorc.host;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test that asks for one a {@link SshServer}, and ends it whatever happens.
 */
public final class SshServerExtension implements ParameterResolver {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace
		.create(SshServerExtension.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == SshServer.class;
	}

	@Override
	public SshServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
		// The store closes what it holds when the test ends.
		return context.getStore(NAMESPACE).computeIfAbsent(SshServer.class, (key) -> new SshServer(), SshServer.class);
	}

}
