/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-private.h"

#include "base/champ.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NUMBER(field) \
  { #field, MODELE_NOMBRE, NULL, G_STRUCT_OFFSET (Tour, field), NULL }
#define BOOLEAN(field) \
  { #field, MODELE_BOOLEEN, NULL, G_STRUCT_OFFSET (Tour, field), NULL }

static const ModeleVariable boucle[] = {
  NUMBER (numero),
  NUMBER (nombre),
  BOOLEAN (premier),
  BOOLEAN (dernier),
};

const ModeleClasse modele_classe_boucle = { "boucle", boucle, G_N_ELEMENTS (boucle) };

/* How many letters one has to change to go from a word to another (Levenshtein). */
static guint
distance (const char *a, const char *b)
{
  const guint n = strlen (b);
  g_autofree guint *row = g_new (guint, n + 1);

  for (guint j = 0; j <= n; j++)
    row[j] = j;
  for (guint i = 1; a[i - 1] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= n; j++)
        {
          guint above = row[j];
          guint change = diagonal + (a[i - 1] != b[j - 1]);

          row[j] = MIN (change, MIN (above, row[j - 1]) + 1);
          diagonal = above;
        }
    }
  return row[n];
}

typedef struct {
  const char *mot;
  const char *proche;
  guint distance;
} Recherche;

static void
consider (Recherche *self, const char *name)
{
  guint d = distance (self->mot, name);

  if (d <= MAX (1, strlen (name) / 3) && (self->proche == NULL || d < self->distance))
    {
      self->proche = name;
      self->distance = d;
    }
}

/* "the variable x does not exist; did you mean y?", with the whole names. */
static char *
write_unknown (const char *nom, char **parts, guint wrong, const ModeleClasse *classe,
               GArray *portees)
{
  Recherche recherche = { .mot = parts[wrong] };
  g_autofree char *before = NULL;
  g_autofree char *suggestion = NULL;
  GString *path = g_string_new (NULL);

  for (guint i = 0; i < classe->n && strlen (parts[wrong]) < 64; i++)
    consider (&recherche, classe->variables[i].nom);
  for (guint i = 0; wrong == 0 && i < portees->len && strlen (parts[0]) < 64; i++)
    consider (&recherche, g_array_index (portees, Portee, i).nom);
  if (recherche.proche == NULL)
    {
      g_string_free (path, TRUE);
      return g_strdup_printf (_ ("the variable “%s” does not exist"), nom);
    }
  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (path, "%s%s", i > 0 ? "." : "",
                            i == wrong ? recherche.proche : parts[i]);
  suggestion = g_string_free (path, FALSE);
  return g_strdup_printf (_ ("the variable “%s” does not exist; did you mean “%s”?"), nom,
                          suggestion);
}

/* Where a name starts from: a loop, from the inside out, or the root. Returns how many of its parts
 * that takes. */
static guint
find_start (Expression *self, const char *first, const ModeleClasse *racine, GArray *portees)
{
  self->classe = racine;
  self->type = MODELE_OBJET;
  if (strcmp (first, "boucle") == 0 && portees->len > 0)
    {
      self->boucle = (int) portees->len - 1;
      self->compteur = TRUE;
      self->classe = &modele_classe_boucle;
      return 1;
    }
  for (guint i = portees->len; i-- > 0;)
    {
      const Portee *portee = &g_array_index (portees, Portee, i);

      if (strcmp (portee->nom, first) != 0)
        continue;
      self->boucle = (int) i;
      self->classe = portee->classe;
      self->type = portee->classe != NULL ? MODELE_OBJET : MODELE_TEXTE;
      return 1;
    }
  return 0;
}

/**
 * expression_resolve:
 * @self: a variable
 * @nom: its name, with dots
 *
 * Finds what @nom names.
 *
 * Returns: (transfer full) (nullable): what is wrong with it
 */
char *
expression_resolve (Expression *self, const char *nom, const ModeleClasse *racine, GArray *portees)
{
  g_auto (GStrv) parts = g_strsplit (nom, ".", -1);
  guint i = find_start (self, parts[0], racine, portees);

  self->pas = g_ptr_array_new ();
  for (; parts[i] != NULL; i++)
    {
      const ModeleVariable *variable;

      if (self->type == MODELE_LISTE && strcmp (parts[i], "nombre") == 0 && parts[i + 1] == NULL)
        {
          self->nombre = TRUE;
          self->type = MODELE_NOMBRE;
          self->classe = NULL;
          return NULL;
        }
      if (self->type == MODELE_LISTE)
        return g_strdup_printf (_ ("“%s” is a list: go through it with “pour … dans …”"), nom);
      if (self->type != MODELE_OBJET)
        return g_strdup_printf (_ ("“%s” has nothing after “%s”"), nom, parts[i - 1]);
      variable = modele_classe_find (self->classe, parts[i]);
      if (variable == NULL)
        return write_unknown (nom, parts, i, self->classe, portees);
      g_ptr_array_add (self->pas, (gpointer) variable);
      self->type = variable->type;
      self->classe = variable->classe;
    }
  return NULL;
}
