/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ctl/sortie.h"

#include "operations/convocations.h"
#include "operations/operations-error.h"
#include "operations/rendus.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>

/* render. */

/* One reference and a name that is no folder: the name of the file itself. */
static char *
path_for (Execution  *self,
          const char *document,
          const char *ref,
          gboolean    dossier)
{
  g_autofree char *nom = NULL;

  if (!dossier)
    return g_strdup (self->options->sortie);

  nom = g_strdup_printf ("%s-%s.pdf", ref, document);
  return g_build_filename (self->options->sortie, nom, NULL);
}

static gboolean
is_folder (Execution *self)
{
  const char *sortie = self->options->sortie;

  return self->arguments[2] != NULL || g_str_has_suffix (sortie, G_DIR_SEPARATOR_S) ||
         g_file_test (sortie, G_FILE_TEST_IS_DIR);
}

static void
add_made (JsonArray  *fichiers,
          const char *ref,
          const char *document,
          const char *path,
          Rendu      *rendu)
{
  JsonObject *objet = json_object_new ();
  g_autofree char *nom = g_filename_display_name (path);

  reponse_set_texte (objet, "ref", ref);
  reponse_set_texte (objet, "document", document);
  reponse_set_texte (objet, "chemin", nom);
  reponse_set_nombre (objet, "pages", rendu->pages);
  reponse_set_texte (objet, "sha256", rendu->sha256);
  json_array_add_object_element (fichiers, objet);
  if (rendu->manques != NULL)
    fprintf (stderr, "jalonsctl: %s: %s\n", ref, rendu->manques);
}

static void
add_refused (JsonArray    *refus,
             const char   *ref,
             const GError *error)
{
  JsonObject *objet = json_object_new ();

  reponse_set_texte (objet, "ref", ref);
  reponse_set_texte (objet, "code", operations_error_get_code (error));
  reponse_set_texte (objet, "message", error->message);
  json_array_add_object_element (refus, objet);
}

/* The template of the centre, in the place of the one that is shipped. */
static gboolean
read_template (Execution  *self,
               char      **modele,
               GError    **error)
{
  g_autoptr (GError) cause = NULL;

  if (self->options->modele == NULL ||
      g_file_get_contents (self->options->modele, modele, NULL, &cause))
    return TRUE;
  return operation_refuse (error, OPERATIONS_ERROR_FILE, cause->message);
}

/* Only a convocation is to one meeting. */
static gboolean
choose_meeting (Execution       *self,
                DossierComplet  *dossier,
                GError         **error)
{
  if (self->options->entretien == NULL)
    return TRUE;
  if (g_strcmp0 (self->arguments[0], "convocation") != 0)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("Only a convocation is made for one meeting: leave --entretien out."));

  return convocations_choose (dossier, self->options->entretien, self->jour, error);
}

static gboolean
render_one (Execution   *self,
            const char  *ref,
            gboolean     dans_dossier,
            JsonArray   *fichiers,
            GError     **error)
{
  const char *document = self->arguments[0];
  g_autoptr (DossierComplet) dossier = execution_get_dossier (self, ref, error);
  g_autoptr (Rendu) rendu = NULL;
  g_autofree char *path = NULL;
  g_autofree char *modele = NULL;

  if (dossier == NULL || !read_template (self, &modele, error) ||
      !choose_meeting (self, dossier, error))
    return FALSE;
  rendu = rendus_make_modele (dossier, document, self->jour, self->options->brouillon,
                              self->options->theme, modele, error);
  if (rendu == NULL)
    return FALSE;
  path = path_for (self, document, ref, dans_dossier);
  if (!rendus_write_file (rendu, path, error))
    return FALSE;

  add_made (fichiers, ref, document, path, rendu);
  return TRUE;
}

/* The answer tells every refusal; without it, each has its line, the last one at the end. */
static void
note_echec (Execution    *self,
            const char   *ref,
            const GError *cause)
{
  if (self->echec != NULL && self->options->json)
    return;
  if (self->echec != NULL)
    sortie_print_echec (self->echec);
  g_free (self->echec);
  self->echec = g_strdup_printf (_("%s: %s"), ref, cause->message);
}

/**
 * run_render:
 *
 * Makes a document of each dossier; those that a rule forbids are told apart.
 */
gboolean
run_render (Execution  *self,
            GError    **error)
{
  JsonArray *fichiers, *refus;
  JsonObject *objet;
  gboolean dossier;

  if (self->options->sortie == NULL)
    return execution_usage (error, _("Where to? Give -o FILE or FOLDER."));
  dossier = is_folder (self);
  if (dossier && g_mkdir_with_parents (self->options->sortie, 0700) != 0)
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FILE,
                   _("The folder “%s” could not be made: %s."), self->options->sortie,
                   g_strerror (errno));
      return FALSE;
    }

  fichiers = json_array_new ();
  refus = json_array_new ();
  for (guint i = 1; self->arguments[i] != NULL; i++)
    {
      g_autoptr (GError) cause = NULL;

      if (!render_one (self, self->arguments[i], dossier, fichiers, &cause))
        {
          add_refused (refus, self->arguments[i], cause);
          note_echec (self, self->arguments[i], cause);
        }
    }
  objet = json_object_new ();
  json_object_set_array_member (objet, "fichiers", fichiers);
  json_object_set_array_member (objet, "refus", refus);
  self->donnees = reponse_take_object (objet);

  return TRUE;
}

/**
 * print_render:
 *
 * Writes the files that were made.
 */
void
print_render (Execution *self)
{
  static const Colonne colonnes[] = {
    { "ref", N_("Reference"), COLONNE_TEXTE, NULL },
    { "chemin", N_("File"), COLONNE_TEXTE, NULL },
    { "pages", N_("Pages"), COLONNE_NOMBRE, NULL },
  };
  JsonObject *objet = json_node_get_object (self->donnees);

  sortie_print_table (json_object_get_array_member (objet, "fichiers"), colonnes,
                      G_N_ELEMENTS (colonnes));
}
