/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ctl/sortie.h"

#include "documents/modele-contexte.h"
#include "documents/modele.h"
#include "operations/operations-error.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* modeles. */

static JsonObject *
describe (const char *code)
{
  JsonObject *objet = json_object_new ();
  g_autofree char *version = modele_version (code);

  reponse_set_texte (objet, "code", code);
  reponse_set_texte (objet, "version", version);

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

/* What is wrong with a template that a centre wrote. */
static gboolean
check_file (Execution   *self,
            JsonObject  *objet,
            GError     **error)
{
  g_autofree char *texte = NULL;
  g_autofree char *nom = g_filename_display_name (self->options->modele);
  g_autoptr (GPtrArray) fautes = g_ptr_array_new_with_free_func (
    (GDestroyNotify) modele_faute_free);
  g_autoptr (Modele) modele = NULL;
  g_autoptr (GError) cause = NULL;

  if (!g_file_get_contents (self->options->modele, &texte, NULL, &cause))
    {
      g_set_error_literal (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FILE, cause->message);
      return FALSE;
    }
  modele = modele_new (texte, &modele_classe_document, fautes);
  reponse_set_texte (objet, "fichier", nom);
  reponse_set_texte (objet, "version", modele != NULL ? modele_get_version (modele) : NULL);
  json_object_set_array_member (objet, "fautes", list_faults (fautes));
  if (fautes->len > 0)
    self->echec = g_strdup_printf (_("“%s” has faults: the answer tells which lines."), nom);

  return TRUE;
}

static gboolean
describe_one (Execution   *self,
              const char  *code,
              GError     **error)
{
  g_autoptr (GBytes) bytes = modele_get_text (code);
  g_autoptr (JsonObject) objet = NULL;
  g_autofree char *texte = NULL;

  if (bytes == NULL)
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_DOCUMENT,
                   _("There is no document “%s”."), code);
      return FALSE;
    }
  objet = describe (code);
  if (self->options->modele != NULL)
    {
      if (!check_file (self, objet, error))
        return FALSE;
    }
  else
    {
      texte = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      reponse_set_texte (objet, "texte", texte);
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
  JsonArray *modeles;

  if (self->arguments[0] != NULL)
    return describe_one (self, self->arguments[0], error);
  if (self->options->modele != NULL)
    return execution_usage (error, _("Which document is this template for?"));

  modeles = json_array_new ();
  for (guint i = 0; i < N_DOCUMENTS; i++)
    json_array_add_object_element (modeles, describe (document_kind_get_code (i)));
  self->donnees = reponse_take_array (modeles);

  return TRUE;
}

/**
 * print_modeles:
 *
 * Writes the list, the text of the template, or a line for each fault.
 */
void
print_modeles (Execution *self)
{
  static const Colonne colonnes[] = {
    { "code", N_("Document"), COLONNE_TEXTE, NULL },
    { "version", N_("Version"), COLONNE_TEXTE, NULL },
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
      fputs (json_object_get_string_member (objet, "texte"), stdout);
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
