/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/bases.h"

#include "operations/operation-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* New bases: the centre that one is, and its prestations, copied from the data that is shipped. */

#define DONNEES "/fr/jalons/donnees/prestations/"
#define TOUS "tous"

/**
 * centre_choix_free:
 * @self: (nullable) (transfer full): a centre
 */
void
centre_choix_free (CentreChoix *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_free (self->nom);
  g_free (self->prestations);
  g_free (self);
}

static GBytes *
load (const char  *nom,
      GError     **error)
{
  g_autofree char *path = g_strconcat (DONNEES, nom, ".json", NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

/* Returns: (transfer full): what centres.json says; it is part of the program */
static JsonNode *
load_centres (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) octets = load ("centres", &error);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize taille;
  const char *texte;

  if (octets == NULL)
    return NULL;
  texte = g_bytes_get_data (octets, &taille);
  if (!json_parser_load_from_data (parser, texte, (gssize) taille, &error))
    return NULL;

  return json_parser_steal_root (parser);
}

static void
list_libelles (JsonArray *codes,
               GString   *libelles)
{
  for (guint i = 0; i < json_array_get_length (codes); i++)
    {
      g_autoptr (GBytes) octets = load (json_array_get_string_element (codes, i), NULL);
      g_autoptr (Prestation) prestation =
        octets != NULL ? prestation_new_from_bytes (octets, NULL) : NULL;

      if (prestation == NULL)
        continue;
      if (libelles->len > 0)
        g_string_append (libelles, ", ");
      g_string_append (libelles, prestation->libelle);
    }
}

static CentreChoix *
centre_choix_new (const char *code,
                  const char *nom,
                  const char *prestations)
{
  CentreChoix *self = g_new0 (CentreChoix, 1);

  self->code = g_strdup (code);
  self->nom = g_strdup (nom);
  self->prestations = g_strdup (prestations);

  return self;
}

/**
 * bases_list_centres:
 *
 * Returns: (transfer full) (element-type CentreChoix): the centres whose prestations are shipped,
 *   and last the choice of all of them
 */
GPtrArray *
bases_list_centres (void)
{
  GPtrArray *liste = g_ptr_array_new_with_free_func ((GDestroyNotify) centre_choix_free);
  g_autoptr (JsonNode) racine = load_centres ();
  JsonArray *centres =
    racine != NULL ? json_object_get_array_member (json_node_get_object (racine), "centres") : NULL;

  for (guint i = 0; centres != NULL && i < json_array_get_length (centres); i++)
    {
      JsonObject *centre = json_array_get_object_element (centres, i);
      g_autoptr (GString) libelles = g_string_new (NULL);

      list_libelles (json_object_get_array_member (centre, "prestations"), libelles);
      g_ptr_array_add (liste, centre_choix_new (json_object_get_string_member (centre, "code"),
                                                json_object_get_string_member (centre, "nom"),
                                                libelles->str));
    }
  g_ptr_array_add (liste, centre_choix_new (TOUS, _("All centres"),
                                            _("Every service, to choose and adapt")));

  return liste;
}

static char *
path_of (const char *nom)
{
  return g_build_filename (g_get_user_data_dir (), "jalons", nom, NULL);
}

/**
 * bases_get_default_path:
 *
 * Returns: (transfer full) (type filename): where the user's base is
 */
char *
bases_get_default_path (void)
{
  return path_of ("base.jalons");
}

/**
 * bases_get_demo_path:
 *
 * Returns: (transfer full) (type filename): where the base of the demonstration is
 */
char *
bases_get_demo_path (void)
{
  return path_of ("demonstration.jalons");
}

/* The codes of the prestations of a centre; NULL where there is no such centre. */
static GStrv
list_codes (const char *centre)
{
  g_autoptr (JsonNode) racine = load_centres ();
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  gboolean connu = g_str_equal (centre, TOUS);
  JsonArray *centres =
    racine != NULL ? json_object_get_array_member (json_node_get_object (racine), "centres") : NULL;

  for (guint i = 0; centres != NULL && i < json_array_get_length (centres); i++)
    {
      JsonObject *objet = json_array_get_object_element (centres, i);
      JsonArray *prestations = json_object_get_array_member (objet, "prestations");

      if (!g_str_equal (centre, TOUS) &&
          !g_str_equal (centre, json_object_get_string_member (objet, "code")))
        continue;
      connu = TRUE;
      for (guint j = 0; j < json_array_get_length (prestations); j++)
        g_strv_builder_add (codes, json_array_get_string_element (prestations, j));
    }

  return connu ? g_strv_builder_end (codes) : NULL;
}

static void
put_centre (Operation        *operation,
            const char       *code,
            const Prestation *prestation)
{
  g_autoptr (Fiche) centre = g_object_new (TYPE_CENTRE, NULL);
  const PrestationCentre *sien = prestation->centre;

  champ_set_texte (centre, "code", code);
  if (g_str_equal (code, TOUS))
    {
      champ_set_texte (centre, "nom", "Centre");
    }
  else
    {
      champ_set_texte (centre, "sigle", sien->sigle);
      champ_set_texte (centre, "nom", sien->nom);
      champ_set_texte (centre, "adresse", sien->adresse);
      champ_set_texte (centre, "courriel", sien->courriel);
      champ_set_texte (centre, "telephone", sien->telephone);
    }
  operation_put (operation, centre);
}

static gboolean
put_prestation (Operation   *operation,
                const char  *code,
                const char  *centre,
                gboolean     premiere,
                GError     **error)
{
  g_autoptr (GBytes) octets = load (code, error);
  g_autoptr (Prestation) prestation =
    octets != NULL ? prestation_new_from_bytes (octets, error) : NULL;
  g_autoptr (Fiche) fiche = g_object_new (TYPE_PRESTATION_FICHE, NULL);
  g_autofree char *contenu = NULL;

  if (prestation == NULL)
    return FALSE;

  contenu = g_strndup (g_bytes_get_data (octets, NULL), g_bytes_get_size (octets));
  champ_set_texte (fiche, "code", prestation->code);
  champ_set_nombre (fiche, "version", prestation->version);
  champ_set_texte (fiche, "libelle", prestation->libelle);
  champ_set_texte (fiche, "centre", prestation->centre->code);
  champ_set_texte (fiche, "contenu", contenu);
  operation_put (operation, fiche);
  if (premiere)
    put_centre (operation, centre, prestation);

  return TRUE;
}

static void
put_utilisateur (Operation  *operation,
                 const char *nom)
{
  g_autoptr (Fiche) fiche = g_object_new (TYPE_UTILISATEUR, NULL);
  g_autofree char *membre = repository_get_membre (operation->repository);

  champ_set_texte (fiche, "nom", nom);
  champ_set_texte (fiche, "role", "conseiller");
  champ_set_texte (fiche, "membre", membre);
  operation_put (operation, fiche);
}

static gboolean
fill (const char  *path,
      const char  *phrase,
      const char  *centre,
      char       **codes,
      const char  *utilisateur,
      GError     **error)
{
  g_autoptr (Repository) repository = repository_open (path, REPOSITORY_READ_WRITE, phrase, error);
  g_auto (Operation) operation = OPERATION_INIT;

  if (repository == NULL || !operation_begin (&operation, repository, "base", error))
    return FALSE;
  for (guint i = 0; codes[i] != NULL; i++)
    if (!put_prestation (&operation, codes[i], centre, i == 0, error))
      return FALSE;
  if (utilisateur != NULL && *utilisateur != '\0')
    put_utilisateur (&operation, utilisateur);

  return operation_commit (&operation, error);
}

static gboolean
make_folder (const char  *path,
             GError     **error)
{
  g_autofree char *dossier = g_path_get_dirname (path);
  g_autofree char *nom = g_filename_display_name (dossier);

  if (g_mkdir_with_parents (dossier, 0700) == 0)
    return TRUE;

  g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FILE,
               _("The folder “%s” could not be made: %s."), nom, g_strerror (errno));
  return FALSE;
}

/**
 * bases_create:
 * @path: (type filename): a file that does not exist; its folder is made where it is missing
 * @centre: the code of a centre, or "tous"
 * @utilisateur: (nullable): the name of the conseiller
 * @phrase: (nullable): the passphrase; %NULL leaves the key in clear
 *
 * Makes a new base, with the centre and a copy of its prestations. Takes about half a second with
 * a passphrase.
 */
gboolean
bases_create (const char  *path,
              const char  *centre,
              const char  *utilisateur,
              const char  *phrase,
              GError     **error)
{
  g_auto (GStrv) codes = list_codes (centre);

  if (codes == NULL)
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN,
                   _("There is no centre “%s”."), centre);
      return FALSE;
    }
  if (!make_folder (path, error) || !repository_create (path, phrase, error))
    return FALSE;
  if (fill (path, phrase, centre, codes, utilisateur, error))
    return TRUE;

  /* A base without its prestations is of no use, and the next try must find the place free. */
  g_unlink (path);
  return FALSE;
}

static gint
compare_prestations (gconstpointer a,
                     gconstpointer b)
{
  const Prestation *pa = *(Prestation * const *) a;
  const Prestation *pb = *(Prestation * const *) b;

  return strcmp (pa->code, pb->code);
}

/**
 * bases_list_prestations:
 *
 * Returns: (transfer full) (nullable) (element-type Prestation): the prestations of the base, each
 *   in its present version, by code
 */
GPtrArray *
bases_list_prestations (Repository  *repository,
                        GError     **error)
{
  g_autoptr (GPtrArray) fiches = repository_list (repository, TYPE_PRESTATION_FICHE, error);
  g_autoptr (GPtrArray) prestations =
    g_ptr_array_new_with_free_func ((GDestroyNotify) prestation_unref);
  g_autoptr (GHashTable) vues = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; fiches != NULL && i < fiches->len; i++)
    {
      PrestationFiche *fiche = fiches->pdata[i];
      Prestation *prestation;

      if (!g_hash_table_add (vues, fiche->code))
        continue;
      prestation = repository_get_prestation (repository, fiche->code, CHAMP_ABSENT, error);
      if (prestation == NULL)
        return NULL;
      g_ptr_array_add (prestations, prestation);
    }
  if (fiches == NULL)
    return NULL;

  g_ptr_array_sort (prestations, compare_prestations);
  return g_steal_pointer (&prestations);
}

/**
 * bases_list_livrees:
 *
 * Returns: (transfer full) (nullable) (element-type Prestation): the prestations that are shipped,
 *   by code
 */
GPtrArray *
bases_list_livrees (GError **error)
{
  g_autoptr (GPtrArray) prestations =
    g_ptr_array_new_with_free_func ((GDestroyNotify) prestation_unref);
  g_auto (GStrv) codes = list_codes (TOUS);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autoptr (GBytes) octets = load (codes[i], error);
      Prestation *prestation = octets != NULL ? prestation_new_from_bytes (octets, error) : NULL;

      if (prestation == NULL)
        return NULL;
      g_ptr_array_add (prestations, prestation);
    }

  g_ptr_array_sort (prestations, compare_prestations);
  return g_steal_pointer (&prestations);
}

/**
 * bases_get_feries:
 *
 * Returns: the public holidays that the centre of the base keeps
 */
Feries
bases_get_feries (Repository *repository)
{
  g_autoptr (Centre) centre = repository_get_centre (repository);

  return centre_get_feries (centre);
}

/**
 * bases_find_utilisateur:
 *
 * Returns: (transfer full) (nullable): the name of who uses the base, which is that of the conseiller
 *   of their dossiers
 */
char *
bases_find_utilisateur (Repository *repository)
{
  g_autoptr (GPtrArray) utilisateurs = repository_list (repository, TYPE_UTILISATEUR, NULL);

  if (utilisateurs == NULL || utilisateurs->len == 0)
    return NULL;

  return g_strdup (JALONS_UTILISATEUR (utilisateurs->pdata[0])->nom);
}
