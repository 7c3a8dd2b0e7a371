/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/documents-error.h"
#include "documents/theme-palette.h"

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

/* Whatever the colour of a centre, what is printed in it is read; one that can be read stays. */
static void
test_contrast (void)
{
  static const char *accents[] = { NULL,      "#14366e", "#ffff00", "#ffffff", "#000000", "#f2b705",
                                   "#00ff00", "#FF0000", "rouge",   "#12345",  "#12345g" };
  static const Couleur texts[] = { COULEUR_TEXT, COULEUR_SECONDARY, COULEUR_ACCENT,
                                   COULEUR_PASSAGE };

  for (guint variante = 0; variante < N_THEMES; variante++)
    for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
      {
        double wanted
            = variante == THEME_LECTURE_FACILITEE ? THEME_CONTRASTE_FACILITE : THEME_CONTRASTE;
        Teinte teintes[N_COULEURS];

        theme_palette_fill (variante, accents[i], teintes);
        for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
          {
            g_assert_cmpfloat (theme_palette_contraste (&teintes[texts[j]],
                                                        &teintes[COULEUR_WHITE]), >=, wanted);
            if (texts[j] != COULEUR_PASSAGE)
              g_assert_cmpfloat (theme_palette_contraste (&teintes[texts[j]],
                                                          &teintes[COULEUR_TINT]), >=, wanted);
          }
      }
}

static void
test_accent (void)
{
  Teinte teintes[N_COULEURS];
  double contrast = 0;
  ThemeVariante variante;

  theme_palette_fill (THEME_INSTITUTIONNEL, "#0b6b5d", teintes);
  g_assert_cmpfloat_with_epsilon (teintes[COULEUR_ACCENT].green, 0x6b / 255.0, 1e-6);
  g_assert_true (theme_parse_couleur ("#767676", &contrast));
  g_assert_cmpfloat_with_epsilon (contrast, 4.54, 0.01);
  g_assert_true (theme_parse_couleur ("#000000", &contrast));
  g_assert_cmpfloat_with_epsilon (contrast, 21, 0.01);
  g_assert_false (theme_parse_couleur ("rgb(1,2,3)", NULL));
  g_assert_false (theme_parse_couleur (NULL, NULL));
  for (guint i = 0; i < N_THEMES; i++)
    {
      g_assert_true (theme_variante_from_code (theme_variante_get_code (i), &variante));
      g_assert_cmpuint (variante, ==, i);
    }
  g_assert_false (theme_variante_from_code ("sombre", &variante));
}

/* Easy to read is larger and more open in every role. */
static void
test_sizes (void)
{
  const Caractere *usual = theme_palette_get_faces (THEME_INSTITUTIONNEL);
  const Caractere *easy = theme_palette_get_faces (THEME_LECTURE_FACILITEE);

  for (guint face = 0; face < N_FACES; face++)
    {
      g_assert_cmpfloat (easy[face].size, >=, usual[face].size);
      g_assert_cmpfloat (easy[face].leading, >=, usual[face].leading);
    }
  g_assert_cmpfloat (easy[FACE_BODY].size, >=, 14);
  g_assert_cmpfloat (easy[FACE_BODY].leading, >=, 1.5 * easy[FACE_BODY].size);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/theme/absent", test_absent);
  g_test_add_func ("/documents/theme/contrast", test_contrast);
  g_test_add_func ("/documents/theme/accent", test_accent);
  g_test_add_func ("/documents/theme/sizes", test_sizes);
  return g_test_run ();
}
