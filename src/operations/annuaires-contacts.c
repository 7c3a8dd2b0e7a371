/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/annuaires-contacts-private.h"

#include "base/recherche.h"
#include "base/siret.h"

#include <glib/gi18n-lib.h>

/* Who somebody is a contact of, by what a file says of the employer. */

typedef struct
{
  Collectivite *collectivite;
  char *tri;
  GHashTable *connus; /* the keys of their names */
  GPtrArray *contacts;
  gint64 rang;        /* of the next one */
} Employeur;

struct _ContactsIndex
{
  GPtrArray *employeurs;  /* Employeur, in the order of their names */
  GHashTable *par_uuid;   /* uuid → Employeur */
  GHashTable *par_siret;  /* fourteen digits → GPtrArray of Employeur */
  GHashTable *par_nom;    /* recherche_key() → GPtrArray of Employeur */
};

static void
employeur_free (gpointer data)
{
  Employeur *employeur = data;

  g_object_unref (employeur->collectivite);
  g_hash_table_unref (employeur->connus);
  g_ptr_array_unref (employeur->contacts);
  g_free (employeur->tri);
  g_free (employeur);
}

static gint
compare_employers (gconstpointer a,
                   gconstpointer b)
{
  return g_strcmp0 ((*(Employeur * const *) a)->tri, (*(Employeur * const *) b)->tri);
}

static void
file_under (GHashTable *table,
            char       *cle,
            Employeur  *employeur)
{
  GPtrArray *liste = g_hash_table_lookup (table, cle);

  if (liste == NULL)
    {
      liste = g_ptr_array_new ();
      g_hash_table_insert (table, g_strdup (cle), liste);
    }
  g_ptr_array_add (liste, employeur);
}

static void
add_employer (ContactsIndex *self,
              Collectivite  *collectivite)
{
  g_autofree char *siret = siret_normalise (collectivite->siret);
  g_autofree char *cle = recherche_key (collectivite->nom != NULL ? collectivite->nom : "");
  Employeur *employeur = g_new0 (Employeur, 1);

  employeur->collectivite = g_object_ref (collectivite);
  employeur->tri = recherche_collation (collectivite->nom != NULL ? collectivite->nom : "");
  employeur->connus = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  employeur->contacts = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->employeurs, employeur);
  g_hash_table_insert (self->par_uuid, (gpointer) fiche_get_uuid (JALONS_FICHE (collectivite)),
                       employeur);
  if (*siret != '\0')
    file_under (self->par_siret, siret, employeur);
  if (*cle != '\0')
    file_under (self->par_nom, cle, employeur);
}

static gboolean
add_contact (Employeur *employeur,
             Contact   *contact)
{
  g_ptr_array_add (employeur->contacts, g_object_ref (contact));
  if (contact->rang != CHAMP_ABSENT)
    employeur->rang = MAX (employeur->rang, contact->rang + 1);

  return g_hash_table_add (employeur->connus,
                           recherche_key (contact->nom != NULL ? contact->nom : ""));
}

ContactsIndex *
contacts_index_new (Repository  *repository,
                    GError     **error)
{
  g_autoptr (ContactsIndex) self = g_new0 (ContactsIndex, 1);
  g_autoptr (GPtrArray) collectivites = repository_list (repository, TYPE_COLLECTIVITE, error);
  g_autoptr (GPtrArray) contacts =
    collectivites != NULL ? repository_list (repository, TYPE_CONTACT, error) : NULL;
  GDestroyNotify unref = (GDestroyNotify) g_ptr_array_unref;

  self->employeurs = g_ptr_array_new_with_free_func (employeur_free);
  self->par_uuid = g_hash_table_new (g_str_hash, g_str_equal);
  self->par_siret = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref);
  self->par_nom = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref);
  if (contacts == NULL)
    return NULL;

  for (guint i = 0; i < collectivites->len; i++)
    if (!fiche_get_discret (collectivites->pdata[i]))
      add_employer (self, collectivites->pdata[i]);
  g_ptr_array_sort (self->employeurs, compare_employers);
  for (guint i = 0; i < contacts->len; i++)
    {
      Contact *contact = contacts->pdata[i];
      Employeur *employeur = contact->collectivite != NULL
                             ? g_hash_table_lookup (self->par_uuid, contact->collectivite) : NULL;

      if (employeur != NULL)
        add_contact (employeur, contact);
    }

  return g_steal_pointer (&self);
}

void
contacts_index_free (ContactsIndex *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->par_uuid);
  g_hash_table_unref (self->par_siret);
  g_hash_table_unref (self->par_nom);
  g_ptr_array_unref (self->employeurs);
  g_free (self);
}

/* The only one of its name; @sans_siret: among those whose own number is not known */
static Collectivite *
find_name (ContactsIndex  *self,
           const char     *nom,
           gboolean        sans_siret,
           char          **faute)
{
  g_autofree char *cle = recherche_key (nom);
  const GPtrArray *homonymes = g_hash_table_lookup (self->par_nom, cle);
  Collectivite *trouvee = NULL;
  guint n = 0;

  for (guint i = 0; homonymes != NULL && i < homonymes->len; i++)
    {
      Collectivite *collectivite = ((Employeur *) homonymes->pdata[i])->collectivite;

      if (sans_siret && collectivite->siret != NULL)
        continue;
      trouvee = collectivite;
      n++;
    }
  if (n == 1)
    return trouvee;

  *faute = n == 0
    ? g_strdup_printf (_("no employer of the directory is called “%s”"), nom)
    : g_strdup_printf (_("%u employers of the directory are called “%s”: their SIRET tells which one"),
                       n, nom);
  return NULL;
}

static Collectivite *
find_siret (ContactsIndex  *self,
            const char     *siret,
            char          **faute)
{
  g_autofree char *normal = siret_normalise (siret);
  const GPtrArray *trouvees = g_hash_table_lookup (self->par_siret, normal);

  if (trouvees != NULL && trouvees->len == 1)
    return ((Employeur *) trouvees->pdata[0])->collectivite;

  *faute = trouvees == NULL
    ? g_strdup_printf (_("no employer of the directory has the SIRET “%s”"), siret)
    : g_strdup_printf (_("%u employers of the directory have the SIRET “%s”"), trouvees->len, siret);
  return NULL;
}

/* By its SIRET where the file has one, by its whole name otherwise. A SIRET that nobody has may be that
 * of the employer of that name whose number is not noted yet, never of another one.
 * @faute: (out): where it is not known, or could be several */
Collectivite *
contacts_index_find_employer (ContactsIndex  *self,
                              const char     *siret,
                              const char     *nom,
                              char          **faute)
{
  g_autofree char *normal = siret_normalise (siret);
  g_autofree char *oubliee = NULL;
  Collectivite *par_nom;

  *faute = NULL;
  if (*normal == '\0' && nom == NULL)
    {
      *faute = g_strdup (_("the employer is missing"));
      return NULL;
    }
  if (*normal == '\0')
    return find_name (self, nom, FALSE, faute);
  par_nom = nom != NULL && !g_hash_table_contains (self->par_siret, normal)
            ? find_name (self, nom, TRUE, &oubliee) : NULL;

  return par_nom != NULL ? par_nom : find_siret (self, siret, faute);
}

/* Makes somebody a contact of that employer, the last one; %FALSE where one of that name is. */
gboolean
contacts_index_add (ContactsIndex *self,
                    Contact       *contact,
                    Collectivite  *collectivite)
{
  const char *uuid = fiche_get_uuid (JALONS_FICHE (collectivite));
  Employeur *employeur = g_hash_table_lookup (self->par_uuid, uuid);
  g_autofree char *cle = recherche_key (contact->nom);

  g_object_set (contact, "collectivite", uuid, "rang", employeur->rang, NULL);
  if (g_hash_table_contains (employeur->connus, cle))
    return FALSE;

  return add_contact (employeur, contact);
}

/* (transfer container): the contacts in the order of their employers' names, then in theirs;
 * @employeurs: (out) (transfer container): of each */
GPtrArray *
contacts_index_list (ContactsIndex  *self,
                     GPtrArray     **employeurs)
{
  GPtrArray *contacts = g_ptr_array_new ();

  *employeurs = g_ptr_array_new ();
  for (guint i = 0; i < self->employeurs->len; i++)
    {
      Employeur *employeur = self->employeurs->pdata[i];

      g_ptr_array_sort (employeur->contacts, contact_compare);
      for (guint j = 0; j < employeur->contacts->len; j++)
        {
          g_ptr_array_add (contacts, employeur->contacts->pdata[j]);
          g_ptr_array_add (*employeurs, employeur->collectivite);
        }
    }

  return contacts;
}
