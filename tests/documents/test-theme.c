/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/documents-error.h"
#include "documents/theme.h"

#include <string.h>

/* Built with a folder of fonts that does not exist. */
static void
test_absent (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Theme) theme = theme_new (&error);

  g_assert_null (theme);
  g_assert_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_FONT);
  g_assert_nonnull (strstr (error->message, "/nonexistent/lato/Lato-Regular.ttf"));
  g_assert_nonnull (strstr (error->message, "fonts-lato"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/theme/absent", test_absent);
  return g_test_run ();
}
