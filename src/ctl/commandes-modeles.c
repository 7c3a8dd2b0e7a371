/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ctl/sortie.h"

#include "documents/modele-contexte.h"
#include "documents/modele.h"
#include "documents/source.h"
#include "operations/modeles.h"
#include "operations/operations-error.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* modeles, modele-adapte, modele-livre. */

/* Without a base, they are those that are shipped. */
static JsonObject *
describe (const char       *code,
          const ModeleEtat *etat)
{
  const ModeleFiche *fiche = etat != NULL ? etat->fiche : NULL;
  JsonObject *objet = json_object_new ();
  g_autofree char *livre = modele_version (code);
  g_autofree char *version = fiche != NULL ? modele_own_version (fiche) : NULL;

  reponse_set_texte (objet, "code", code);
  reponse_set_texte (objet, "version", version != NULL ? version : livre);
  reponse_set_texte (objet, "livre", livre);
  reponse_set_nombre (objet, "centre", fiche != NULL ? fiche->version : CHAMP_ABSENT);
  reponse_set_instant (objet, "le", fiche != NULL ? fiche->le : CHAMP_ABSENT);
  json_object_set_boolean_member (objet, "depasse", etat != NULL && modele_etat_is_outdated (etat));
  json_object_set_boolean_member (objet, "brouillon", etat != NULL && etat->brouillon != NULL);

  return objet;
}

static JsonArray *
list_faults (GPtrArray *fautes)
{
  JsonArray *lignes = json_array_new ();

  for (guint i = 0; i < fautes->len; i++)
    {
      const ModeleFaute *faute = fautes->pdata[i];
      JsonObject *objet = json_object_new ();

      reponse_set_nombre (objet, "ligne", faute->ligne);
      reponse_set_texte (objet, "message", faute->message);
      json_array_add_object_element (lignes, objet);
    }

  return lignes;
}

static gboolean
read_file (const char  *path,
           char       **texte,
           GError     **error)
{
  g_autoptr (GError) cause = NULL;

  if (g_file_get_contents (path, texte, NULL, &cause))
    return TRUE;
  return operation_refuse (error, OPERATIONS_ERROR_FILE, cause->message);
}

static void
tell_faults (Execution  *self,
             JsonObject *objet,
             const char *path,
             GPtrArray  *fautes)
{
  g_autofree char *nom = g_filename_display_name (path);

  reponse_set_texte (objet, "fichier", nom);
  json_object_set_array_member (objet, "fautes", list_faults (fautes));
  if (fautes->len > 0)
    self->echec = g_strdup_printf (_("“%s” has faults: the answer tells which lines."), nom);
}

/* What is wrong with a template that a centre wrote. */
static gboolean
check_file (Execution   *self,
            JsonObject  *objet,
            GError     **error)
{
  const char *path = self->options->modele;
  g_autofree char *texte = NULL;
  g_autoptr (GPtrArray) fautes = g_ptr_array_new_with_free_func (
    (GDestroyNotify) modele_faute_free);
  g_autoptr (Modele) modele = NULL;

  if (!read_file (path, &texte, error))
    return FALSE;
  modele = modele_new (texte, &modele_classe_document, fautes);
  reponse_set_texte (objet, "version", modele != NULL ? modele_get_version (modele) : NULL);
  tell_faults (self, objet, path, fautes);

  return TRUE;
}

static gboolean
describe_one (Execution   *self,
              const char  *code,
              GError     **error)
{
  g_autoptr (ModeleEtat) etat = NULL;
  g_autoptr (JsonObject) objet = NULL;
  g_autofree char *livre = modeles_get_livre (code, error);
  const char *texte;

  if (livre == NULL)
    return FALSE;
  if (self->repository != NULL)
    {
      etat = modeles_get (self->repository, code, error);
      if (etat == NULL)
        return FALSE;
    }
  texte = etat != NULL && etat->fiche != NULL ? etat->fiche->texte : livre;
  objet = describe (code, etat);
  if (self->options->modele != NULL)
    {
      if (!check_file (self, objet, error))
        return FALSE;
    }
  else
    {
      reponse_set_texte (objet, "texte", texte);
      if (self->options->sortie != NULL &&
          !execution_write_file (self->options->sortie, texte, error))
        return FALSE;
    }
  self->donnees = reponse_take_object (g_steal_pointer (&objet));

  return TRUE;
}

/**
 * run_modeles:
 *
 * Lists the templates, gives the text of one, or tells what is wrong with another one.
 */
gboolean
run_modeles (Execution  *self,
             GError    **error)
{
  g_autoptr (GPtrArray) etats = NULL;
  JsonArray *modeles;

  if (self->arguments[0] != NULL)
    return describe_one (self, self->arguments[0], error);
  if (self->options->modele != NULL || self->options->sortie != NULL)
    return execution_usage (error, _("Which document is this template for?"));

  if (self->repository != NULL)
    {
      etats = modeles_list (self->repository, error);
      if (etats == NULL)
        return FALSE;
    }
  modeles = json_array_new ();
  for (guint i = 0; i < N_DOCUMENTS; i++)
    json_array_add_object_element (modeles, describe (document_kind_get_code (i),
                                                      etats != NULL ? etats->pdata[i] : NULL));
  self->donnees = reponse_take_array (modeles);

  return TRUE;
}

static gboolean
answer_state (Execution   *self,
              const char  *code,
              GError     **error)
{
  g_autoptr (ModeleEtat) etat = modeles_get (self->repository, code, error);

  if (etat == NULL)
    return FALSE;
  self->donnees = reponse_take_object (describe (code, etat));

  return TRUE;
}

/**
 * run_modele_adapte:
 *
 * Puts the template of a file in use, where it can be read; tells its faults otherwise, and changes
 * nothing.
 */
gboolean
run_modele_adapte (Execution  *self,
                   GError    **error)
{
  const char *code = self->arguments[0];
  g_autofree char *texte = NULL;
  g_autoptr (GPtrArray) fautes = NULL;
  g_autoptr (GError) cause = NULL;

  if (!read_file (self->arguments[1], &texte, error))
    return FALSE;
  if (!modeles_save (self->repository, code, texte, NULL, &fautes, &cause) && fautes == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (!answer_state (self, code, error))
    return FALSE;
  if (fautes != NULL)
    tell_faults (self, json_node_get_object (self->donnees), self->arguments[1], fautes);

  return TRUE;
}

/**
 * run_modele_livre:
 *
 * Goes back to the template that is shipped.
 */
gboolean
run_modele_livre (Execution  *self,
                  GError    **error)
{
  return modeles_reset (self->repository, self->arguments[0], error) &&
         answer_state (self, self->arguments[0], error);
}

/* One line for what the template of a document is now. */
static void
print_state (JsonObject *objet)
{
  if (json_object_get_null_member (objet, "centre"))
    printf (_("%s: the template of Jalons, %s\n"), json_object_get_string_member (objet, "code"),
            json_object_get_string_member (objet, "version"));
  else
    printf (_("%s: the template of the centre, version %d\n"),
            json_object_get_string_member (objet, "code"),
            (int) json_object_get_int_member (objet, "centre"));
}

/**
 * print_modeles:
 *
 * Writes the list, the text of the template, a line for each fault, or which one is in use.
 */
void
print_modeles (Execution *self)
{
  static const Colonne colonnes[] = {
    { "code", N_("Document"), COLONNE_TEXTE, NULL },
    { "version", N_("Version"), COLONNE_TEXTE, NULL },
    { "centre", N_("Centre’s version"), COLONNE_NOMBRE, NULL },
    { "livre", N_("Template of Jalons"), COLONNE_TEXTE, NULL },
  };
  JsonObject *objet;
  JsonArray *fautes;

  if (JSON_NODE_HOLDS_ARRAY (self->donnees))
    {
      sortie_print_table (json_node_get_array (self->donnees), colonnes, G_N_ELEMENTS (colonnes));
      return;
    }
  objet = json_node_get_object (self->donnees);
  if (json_object_has_member (objet, "texte"))
    {
      if (self->options->sortie == NULL)
        fputs (json_object_get_string_member (objet, "texte"), stdout);
      return;
    }
  if (!json_object_has_member (objet, "fautes"))
    {
      print_state (objet);
      return;
    }
  fautes = json_object_get_array_member (objet, "fautes");
  if (json_array_get_length (fautes) == 0)
    printf (_("%s: no fault\n"), json_object_get_string_member (objet, "fichier"));
  for (guint i = 0; i < json_array_get_length (fautes); i++)
    {
      JsonObject *faute = json_array_get_object_element (fautes, i);

      printf ("%s:%d: %s\n", json_object_get_string_member (objet, "fichier"),
              (int) json_object_get_int_member (faute, "ligne"),
              json_object_get_string_member (faute, "message"));
    }
}
