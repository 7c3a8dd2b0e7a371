/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-index.h"

#include "documents/modele-contexte.h"
#include "documents/modele-private.h"

#include <glib/gi18n-lib.h>

#define DEEPEST 3

/* An object or a loop whose variables are still to be listed. */
typedef struct {
  const ModeleClasse *classe;
  char *prefix, *groupe, *boucle;
  guint depth;
} Branche;

typedef struct {
  GPtrArray *noms;
  GQueue branches;
  GHashTable *boucles; /* the classes of loops that are listed: once each */
} Parcours;

/**
 * modele_nom_free:
 *
 * Frees @self.
 */
void
modele_nom_free (ModeleNom *self)
{
  g_free (self->groupe);
  g_free (self->nom);
  g_free (self->nature);
  g_free (self->insertion);
  g_free (self->boucle);
  g_free (self);
}

static void
branche_free (Branche *self)
{
  g_free (self->prefix);
  g_free (self->groupe);
  g_free (self->boucle);
  g_free (self);
}

static const char *
get_nature (const ModeleVariable *variable)
{
  static const char *const natures[] = {
    [MODELE_TEXTE] = N_ ("text"),       [MODELE_RICHE] = N_ ("rich text"),
    [MODELE_NOMBRE] = N_ ("number"),    [MODELE_MONTANT] = N_ ("amount"),
    [MODELE_DUREE] = N_ ("duration"),   [MODELE_DATE] = N_ ("date"),
    [MODELE_BOOLEEN] = N_ ("yes or no"), [MODELE_OBJET] = N_ ("object"),
    [MODELE_LISTE] = N_ ("list"),
  };

  return variable->type == MODELE_LISTE && variable->classe == NULL ? _ ("list of texts")
                                                                    : _ (natures[variable->type]);
}

/* (transfer full): how a variable is used where it is written alone */
static char *
write_use (const ModeleVariable *variable, const char *nom)
{
  if (variable->type == MODELE_BOOLEEN)
    return g_strdup_printf ("{%% si %s %%}…{%% fin %%}", nom);
  if (variable->type == MODELE_LISTE && variable->classe != NULL)
    return g_strdup_printf ("{%% pour %s dans %s %%}\n…\n{%% fin %%}\n", variable->classe->nom,
                            nom);
  if (variable->type == MODELE_LISTE)
    return g_strdup_printf ("{{ %s | virgules }}", nom);
  return g_strdup_printf ("{{ %s }}", nom);
}

static void
add_name (Parcours *self, const char *groupe, const char *boucle, const char *nom,
          const char *nature, char *insertion)
{
  ModeleNom *entree = g_new0 (ModeleNom, 1);

  entree->groupe = g_strdup (groupe);
  entree->nom = g_strdup (nom);
  entree->nature = g_strdup (nature);
  entree->insertion = insertion;
  entree->boucle = g_strdup (boucle);
  g_ptr_array_add (self->noms, entree);
}

static void
push (Parcours *self, const ModeleClasse *classe, const char *prefix, char *groupe,
      const char *boucle, guint depth)
{
  Branche *branche = g_new0 (Branche, 1);

  *branche = (Branche) { classe, g_strdup (prefix), groupe, g_strdup (boucle), depth };
  g_queue_push_tail (&self->branches, branche);
}

static void
list_branch (Parcours *self, const Branche *branche)
{
  for (guint i = 0; i < branche->classe->n; i++) {
    const ModeleVariable *variable = &branche->classe->variables[i];
    g_autofree char *nom = branche->prefix != NULL
                               ? g_strdup_printf ("%s.%s", branche->prefix, variable->nom)
                               : g_strdup (variable->nom);

    if (variable->type == MODELE_OBJET && branche->depth < DEEPEST) {
      push (self, variable->classe, nom, g_strdup (nom), branche->boucle, branche->depth + 1);
      continue;
    }
    add_name (self, branche->groupe, branche->boucle, nom, get_nature (variable),
              write_use (variable, nom));
    if (variable->type == MODELE_LISTE && variable->classe != NULL && branche->depth < DEEPEST
        && g_hash_table_add (self->boucles, (gpointer) variable->classe))
      push (self, variable->classe, variable->classe->nom,
            g_strdup_printf (_ ("%s, in the loop on %s"), variable->classe->nom, nom), nom,
            branche->depth + 1);
  }
}

static void
list_blocks (Parcours *self)
{
  for (guint i = 0; i < N_DIRECTIVES; i++) {
    const char *nom = directive_get_name (i);
    const gboolean contents = directive_has_contents (i);

    g_autofree char *ordre = directive_write_example (i);

    add_name (self, _ ("blocks"), NULL, nom, contents ? _ ("with contents") : _ ("alone"),
              g_strdup_printf (contents ? "{%% %s %%}\n…\n{%% fin %%}\n" : "{%% %s %%}\n", ordre));
  }
}

/**
 * modele_index_list:
 *
 * Returns: (transfer full) (element-type ModeleNom): every name that a template may use: the
 *   variables of the document, then of each object and of each loop, then the blocks
 */
GPtrArray *
modele_index_list (void)
{
  Parcours self = {
    .noms = g_ptr_array_new_with_free_func ((GDestroyNotify) modele_nom_free),
    .branches = G_QUEUE_INIT,
    .boucles = g_hash_table_new (NULL, NULL),
  };
  Branche *branche;

  push (&self, &modele_classe_document, NULL, g_strdup (_ ("document")), NULL, 0);
  while ((branche = g_queue_pop_head (&self.branches)) != NULL) {
    list_branch (&self, branche);
    branche_free (branche);
  }
  list_blocks (&self);
  g_hash_table_unref (self.boucles);
  return self.noms;
}
