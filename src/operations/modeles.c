/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/modeles.h"

#include "operations/operation-private.h"
#include "operations/reglages.h"

#include "base/instant.h"
#include "documents/modele-contexte.h"
#include "documents/modele.h"

#include <glib/gi18n-lib.h>

/* Templates that a centre adapts. Every version stays: a document says which one made it. */

#define CLE_BROUILLON "modeles.brouillon."

/**
 * modele_etat_free:
 * @self: (nullable) (transfer full): frees it
 */
void
modele_etat_free (ModeleEtat *self)
{
  if (self == NULL)
    return;

  g_free (self->livre);
  g_clear_object (&self->fiche);
  g_free (self->brouillon);
  g_free (self);
}

/**
 * modele_etat_is_outdated:
 *
 * Returns: whether Jalons ships another template than the one that the centre started from
 */
gboolean
modele_etat_is_outdated (const ModeleEtat *self)
{
  return self->fiche != NULL && g_strcmp0 (self->fiche->livre, self->livre) != 0;
}

/**
 * modeles_get_livre:
 * @code: of a document
 *
 * Returns: (transfer full) (nullable): the text of the template that is shipped for it
 */
char *
modeles_get_livre (const char  *code,
                   GError     **error)
{
  g_autoptr (GBytes) octets = NULL;
  DocumentKind kind;

  if (document_kind_from_code (code, &kind))
    octets = modele_get_text (code);
  if (octets == NULL)
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_DOCUMENT,
                   _("There is no document “%s”."), code);
      return NULL;
    }

  return g_strndup (g_bytes_get_data (octets, NULL), g_bytes_get_size (octets));
}

static char *
make_key (const char *code)
{
  return g_strconcat (CLE_BROUILLON, code, NULL);
}

static ModeleEtat *
make_state (Repository *repository,
            const char *code,
            GPtrArray  *fiches)
{
  ModeleEtat *etat = g_new0 (ModeleEtat, 1);
  ModeleFiche *fiche = modele_fiches_find (fiches, code);
  g_autofree char *cle = make_key (code);

  etat->code = code;
  etat->livre = modele_version (code);
  etat->brouillon = reglages_read (repository, cle);
  if (fiche != NULL && fiche->texte != NULL)
    etat->fiche = g_object_ref (fiche);

  return etat;
}

/**
 * modeles_list:
 *
 * Returns: (transfer full) (nullable) (element-type ModeleEtat): the template of every document
 */
GPtrArray *
modeles_list (Repository  *repository,
              GError     **error)
{
  g_autoptr (GPtrArray) fiches = repository_list (repository, TYPE_MODELE_FICHE, error);
  GPtrArray *etats;

  if (fiches == NULL)
    return NULL;

  etats = g_ptr_array_new_with_free_func ((GDestroyNotify) modele_etat_free);
  for (guint i = 0; i < N_DOCUMENTS; i++)
    g_ptr_array_add (etats, make_state (repository, document_kind_get_code (i), fiches));

  return etats;
}

/**
 * modeles_get:
 * @code: of a document
 *
 * Returns: (transfer full) (nullable): how things stand with its template;
 *   %OPERATIONS_ERROR_DOCUMENT where there is no such document
 */
ModeleEtat *
modeles_get (Repository  *repository,
             const char  *code,
             GError     **error)
{
  g_autofree char *livre = modeles_get_livre (code, error);
  g_autoptr (GPtrArray) fiches = NULL;
  DocumentKind kind;

  if (livre == NULL || !document_kind_from_code (code, &kind))
    return NULL;
  fiches = repository_list_where (repository, TYPE_MODELE_FICHE, "code", code, error);

  return fiches != NULL ? make_state (repository, document_kind_get_code (kind), fiches) : NULL;
}

static gint
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  const ModeleFiche *fa = *(ModeleFiche * const *) a;
  const ModeleFiche *fb = *(ModeleFiche * const *) b;

  return fa->version > fb->version ? -1 : fa->version < fb->version;
}

/**
 * modeles_list_versions:
 * @code: of a document
 *
 * Returns: (transfer full) (nullable) (element-type ModeleFiche): what the centre made of its
 *   template, the last version first
 */
GPtrArray *
modeles_list_versions (Repository  *repository,
                       const char  *code,
                       GError     **error)
{
  GPtrArray *fiches = repository_list_where (repository, TYPE_MODELE_FICHE, "code", code, error);

  if (fiches != NULL)
    g_ptr_array_sort (fiches, compare_versions);

  return fiches;
}

/* One transaction: the version, and nothing else. */
static gboolean
put (Repository  *repository,
     const char  *nature,
     const char  *code,
     const char  *texte,
     gint64      *version,
     GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_autoptr (GPtrArray) fiches = modeles_list_versions (repository, code, error);
  g_autoptr (Fiche) fiche = g_object_new (TYPE_MODELE_FICHE, NULL);
  g_autofree char *livre = modele_version (code);
  gint64 numero = 1;

  if (fiches == NULL || !operation_begin (&operation, repository, nature, error))
    return FALSE;

  if (fiches->len > 0)
    numero = JALONS_MODELE_FICHE (fiches->pdata[0])->version + 1;
  champ_set_texte (fiche, "code", code);
  champ_set_nombre (fiche, "version", numero);
  champ_set_texte (fiche, "texte", texte);
  champ_set_texte (fiche, "livre", livre);
  champ_set_nombre (fiche, "le", instant_now ());
  operation_put (&operation, fiche);
  if (version != NULL)
    *version = numero;

  return operation_commit (&operation, error);
}

static gboolean
check (const char  *texte,
       GPtrArray  **fautes,
       GError     **error)
{
  g_autoptr (GPtrArray) trouvees =
    g_ptr_array_new_with_free_func ((GDestroyNotify) modele_faute_free);
  g_autoptr (Modele) modele = modele_new (texte, &modele_classe_document, trouvees);
  g_autofree char *vide = g_strstrip (g_strdup (texte));
  g_autofree char *lignes = NULL;

  if (modele != NULL && *vide != '\0')
    return TRUE;
  if (*vide == '\0')
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("This template is empty: there would be nothing on the page. "
                               "Nothing was changed."));

  lignes = modele_fautes_write (trouvees);
  g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID,
               _("This template cannot be put in use. Nothing was changed:\n%s"), lignes);
  if (fautes != NULL)
    *fautes = g_steal_pointer (&trouvees);

  return FALSE;
}

/**
 * modeles_save:
 * @code: of a document
 * @texte: a template of the centre's own
 * @version: (out) (optional): the version that was made
 * @fautes: (out) (optional) (nullable) (element-type ModeleFaute) (transfer full): every fault,
 *   where it cannot be read
 *
 * Keeps @texte as the next version of the template, and as the one that documents are made of
 * from now on; those that are made stay as they are. What does not read is refused, and so is
 * what changes nothing. A draft that is there is done with.
 */
gboolean
modeles_save (Repository  *repository,
              const char  *code,
              const char  *texte,
              gint64      *version,
              GPtrArray  **fautes,
              GError     **error)
{
  g_autoptr (ModeleEtat) etat = modeles_get (repository, code, error);
  g_autofree char *livre = NULL;

  if (fautes != NULL)
    *fautes = NULL;
  if (etat == NULL || !check (texte, fautes, error))
    return FALSE;
  livre = modeles_get_livre (code, error);
  if (livre == NULL)
    return FALSE;
  if (g_strcmp0 (texte, etat->fiche != NULL ? etat->fiche->texte : livre) == 0 &&
      !modele_etat_is_outdated (etat))
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("Nothing changes: there is no new version to put in use."));

  return put (repository, "modele", code, texte, version, error) &&
         modeles_keep_draft (repository, code, NULL, error);
}

/**
 * modeles_reset:
 * @code: of a document
 *
 * Goes back to the template that is shipped; the versions of the centre stay in the base.
 */
gboolean
modeles_reset (Repository  *repository,
               const char  *code,
               GError     **error)
{
  g_autoptr (ModeleEtat) etat = modeles_get (repository, code, error);

  if (etat == NULL)
    return FALSE;
  if (etat->fiche == NULL)
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("This document already follows the template of Jalons."));

  return put (repository, "modele-livre", code, NULL, NULL, error);
}

/**
 * modeles_keep_draft:
 * @code: of a document
 * @texte: (nullable): what is typed so far, with its faults; %NULL for nothing any more
 *
 * Keeps what is typed, without making documents of it. Written over, without history; nothing is
 * written in a base that is only read.
 */
gboolean
modeles_keep_draft (Repository  *repository,
                    const char  *code,
                    const char  *texte,
                    GError     **error)
{
  g_autofree char *cle = make_key (code);
  g_autofree char *present = reglages_read (repository, cle);

  return g_strcmp0 (present, texte) == 0 || reglages_write (repository, cle, texte, error);
}
