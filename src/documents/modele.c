/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-private.h"

#include "documents/documents-error.h"
#include "documents/modele-contexte.h"
#include "documents/typographie.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A template is a few pages: beyond this, something else was given. */
#define LARGEST 1000000
#define EMPREINTE_LENGTH 8

/**
 * modele_faute_free:
 *
 * Frees @self.
 */
void
modele_faute_free (ModeleFaute *self)
{
  g_free (self->message);
  g_free (self);
}

/**
 * modele_add_faute:
 * @message: (transfer full): what is wrong
 *
 * Adds a fault.
 */
void
modele_add_faute (GPtrArray *fautes, guint ligne, char *message)
{
  ModeleFaute *faute = g_new0 (ModeleFaute, 1);

  faute->ligne = ligne;
  faute->message = message;
  g_ptr_array_add (fautes, faute);
}

static gint
compare_lines (gconstpointer a, gconstpointer b)
{
  const ModeleFaute *first = *(const ModeleFaute *const *) a;
  const ModeleFaute *second = *(const ModeleFaute *const *) b;

  return (gint) first->ligne - (gint) second->ligne;
}

/**
 * modele_fautes_write:
 * @fautes: (element-type ModeleFaute): what is wrong with a template
 *
 * Returns: (transfer full): a line for each: "line 12: …"
 */
char *
modele_fautes_write (GPtrArray *fautes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < fautes->len; i++)
    {
      const ModeleFaute *faute = fautes->pdata[i];

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("line %u: %s"), faute->ligne, faute->message);
    }
  return g_string_free (text, FALSE);
}

/**
 * modele_write_version:
 * @number: (nullable): the number of a template
 * @texte: its text
 *
 * Returns: (transfer full): the number, and what tells two texts of one number apart: "3-9f86d081"
 */
char *
modele_write_version (const char *number, const char *texte)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, texte, -1);

  sum[EMPREINTE_LENGTH] = '\0';
  return g_strdup_printf ("%s-%s", number != NULL ? number : "0", sum);
}

static void
read_text (Modele *self, const char *texte, GPtrArray *fautes)
{
  g_autoptr (GPtrArray) jetons = NULL;
  g_autofree char *number = NULL;
  const char *body = texte;
  guint ligne = preambule_read (self, &body, &number, fautes);

  jetons = jetons_read (body, ligne, fautes);
  self->noeuds = modele_lecture (jetons, self->racine, TRUE, fautes);
  self->version = modele_write_version (number, texte);
}

/**
 * modele_new:
 * @texte: the text of a template
 * @racine: the class of what the document is about
 * @fautes: (element-type ModeleFaute): takes all that is wrong with it, in the order of its lines
 *
 * Reads a template.
 *
 * Returns: (transfer full) (nullable): the template; %NULL where something is wrong
 */
Modele *
modele_new (const char *texte, const ModeleClasse *racine, GPtrArray *fautes)
{
  g_autoptr (Modele) self = g_new0 (Modele, 1);
  const char *wrong;

  self->references = 1;
  self->racine = racine;
  if (!g_utf8_validate (texte, -1, &wrong))
    {
      guint ligne = 1;

      for (const char *p = texte; p < wrong; p++)
        ligne += *p == '\n';
      modele_add_faute (fautes, ligne, g_strdup (_ ("the text is not UTF-8")));
    }
  else if (strlen (texte) > LARGEST)
    modele_add_faute (fautes, 1, g_strdup (_ ("the text is too long for a template")));
  else
    read_text (self, texte, fautes);
  g_ptr_array_sort (fautes, compare_lines);
  return fautes->len == 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * modele_ref:
 *
 * Returns: (transfer full): @self
 */
Modele *
modele_ref (Modele *self)
{
  g_atomic_int_inc (&self->references);
  return self;
}

/**
 * modele_unref:
 *
 * Lets @self go.
 */
void
modele_unref (Modele *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->references))
    return;
  for (guint i = 0; i < N_ENTETES; i++)
    g_clear_pointer (&self->entetes[i], g_ptr_array_unref);
  g_clear_pointer (&self->noeuds, g_ptr_array_unref);
  g_free (self->version);
  g_free (self);
}

/**
 * modele_get_version:
 *
 * Returns: (transfer none): its number, and what tells it from any other text: "3-9f86d081"
 */
const char *
modele_get_version (const Modele *self)
{
  return self->version;
}

static Evaluation
start (const Modele *self, ModeleContexte *contexte, gconstpointer sujet)
{
  return (Evaluation) {
    .contexte = contexte,
    .sujet = sujet,
    .racine = self->racine,
    .tours = g_array_new (FALSE, FALSE, sizeof (Tour)),
  };
}

/* A line of the preamble; NULL where the template does not have it. */
static char *
write_entete (const Modele *self, EnteteKind kind, ModeleContexte *contexte, gconstpointer sujet)
{
  Evaluation evaluation;
  char *text;

  if (self->entetes[kind] == NULL)
    return NULL;
  evaluation = start (self, contexte, sujet);
  text = rendu_texte (self->entetes[kind], &evaluation);
  g_array_unref (evaluation.tours);
  return text;
}

static const char *
find_title (const Bloc *document)
{
  for (guint i = 0; i < document->children->len; i++)
    {
      const Bloc *bloc = document->children->pdata[i];

      if (bloc->kind == BLOC_TITLE)
        return inline_get_text (bloc->text);
    }
  return "";
}

static void
set_running (const Modele *self, Bloc *document, ModeleContexte *contexte, gconstpointer sujet)
{
  g_autofree char *titre = write_entete (self, ENTETE_TITRE, contexte, sujet);
  g_autofree char *courant = write_entete (self, ENTETE_COURANT, contexte, sujet);
  g_autofree char *reference = write_entete (self, ENTETE_REFERENCE, contexte, sujet);
  g_autofree char *pied = write_entete (self, ENTETE_PIED, contexte, sujet);
  g_autofree char *set_title = NULL;
  g_autofree char *set_reference = NULL;
  g_autofree char *set_footer = NULL;

  if (courant == NULL)
    courant = modele_contexte_write_running (contexte,
                                             titre != NULL ? titre : find_title (document));
  if (reference == NULL)
    reference = modele_contexte_write_reference (contexte);
  set_title = typographie_francaise (courant);
  set_reference = typographie_francaise (reference);
  set_footer = typographie_francaise (pied != NULL ? pied : "");
  bloc_set_running (document, set_title, set_reference, set_footer);
}

/**
 * modele_build:
 * @sujet: what the root class speaks of
 * @error: return location for a [error@DocumentsError]
 *
 * Makes a document of a template and of values. What a value holds is printed as it was typed.
 *
 * Returns: (transfer full) (nullable): the document
 */
Bloc *
modele_build (const Modele *self, ModeleContexte *contexte, gconstpointer sujet, GError **error)
{
  g_autoptr (Bloc) document = bloc_new (BLOC_DOCUMENT);
  g_autoptr (Batisseur) batisseur = batisseur_new (document, contexte);
  g_autofree char *titre = write_entete (self, ENTETE_TITRE, contexte, sujet);
  Evaluation evaluation = start (self, contexte, sujet);
  gboolean done;

  batisseur_set_titre (batisseur, titre);
  done = rendu_blocs (self->noeuds, &evaluation, batisseur);
  g_array_unref (evaluation.tours);
  if (!done)
    {
      g_set_error_literal (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_MODELE,
                           _ ("The document has too many values for one run of text."));
      return NULL;
    }
  set_running (self, document, contexte, sujet);
  return g_steal_pointer (&document);
}

/**
 * modele_get_titre:
 * @sujet: what the root class speaks of
 *
 * Returns: (transfer full): the title of the file: that of the preamble, or of the text
 */
char *
modele_get_titre (const Modele *self, ModeleContexte *contexte, gconstpointer sujet)
{
  char *titre = write_entete (self, ENTETE_TITRE, contexte, sujet);
  g_autoptr (Bloc) document = NULL;

  if (titre != NULL)
    return titre;
  document = modele_build (self, contexte, sujet, NULL);
  return g_strdup (document != NULL ? find_title (document) : "");
}
