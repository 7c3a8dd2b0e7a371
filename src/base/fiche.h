/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

G_BEGIN_DECLS

/** FichePortee: what the key of a record protects (docs/format.md). */
typedef enum
{
  PORTEE_SERVICE,
  PORTEE_AGENT,
  PORTEE_DOSSIER,
} FichePortee;

/** FicheNiveau: when a record is in the memory projection. */
typedef enum
{
  NIVEAU_LISTE = 1,      /* before the first window: the list and the directories */
  NIVEAU_STRUCTURE = 2,  /* behind, with progress */
  NIVEAU_DOSSIER = 3,    /* only for a dossier that is asked for */
} FicheNiveau;

/**
 * FicheTable:
 *
 * What the class of a record is made of: one line a field, see #Champ.
 */
typedef struct
{
  guint16 numero;       /* in sealed rows; never reused */
  const char *nom;      /* the table of the projection, in French without accents */
  const char *libelle;  /* msgid */
  FichePortee portee;
  FicheNiveau niveau;
  gboolean sans_historique;
  gboolean a_part;      /* NIVEAU_DOSSIER, and not read with its dossier either */
  const Champ *champs;
  guint n_champs;
} FicheTable;

#define TYPE_FICHE (fiche_get_type ())
G_DECLARE_DERIVABLE_TYPE (Fiche, fiche, JALONS, FICHE, GObject)

struct _FicheClass
{
  GObjectClass parent_class;
  const FicheTable *table;
};

/**
 * FICHE_DEFINE_TYPE:
 * @TypeName: the struct, declared by G_DECLARE_FINAL_TYPE and laid out in the header
 * @type_name: its prefix
 * @table_: the #FicheTable
 *
 * Defines a record class from its table.
 */
#define FICHE_DEFINE_TYPE(TypeName, type_name, table_) \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, TYPE_FICHE) \
  static void type_name##_class_init (TypeName##Class *klass) \
  { \
    fiche_class_install (JALONS_FICHE_CLASS (klass), &(table_)); \
  } \
  static void type_name##_init (TypeName *self) \
  { \
    fiche_clear_champs (JALONS_FICHE (self), &(table_)); \
  }

void               fiche_class_install  (FicheClass       *klass,
                                         const FicheTable *table);
void               fiche_clear_champs   (Fiche            *self,
                                         const FicheTable *table);

const FicheTable  *fiche_get_table      (Fiche            *self);
const FicheTable  *fiche_type_get_table (GType             type);
const Champ       *fiche_table_find     (const FicheTable *table,
                                         const char       *nom);
const Champ       *fiche_table_find_numero (const FicheTable *table,
                                         guint             numero);

const char        *fiche_get_uuid       (Fiche            *self);
const char        *fiche_get_portee     (Fiche            *self);
void               fiche_set_portee     (Fiche            *self,
                                         const char       *portee);
gboolean           fiche_get_discret    (Fiche            *self);
void               fiche_set_discret    (Fiche            *self,
                                         gboolean          discret);
guint              fiche_get_espaces_lus (Fiche           *self);
void               fiche_set_espaces_lus (Fiche           *self,
                                         guint             masque);
gboolean           fiche_can_read       (Fiche            *self,
                                         const Champ      *champ);

const char        *fiche_get_texte      (Fiche            *self,
                                         const Champ      *champ);
gint64             fiche_get_nombre     (Fiche            *self,
                                         const Champ      *champ);
const char * const *fiche_get_liste     (Fiche            *self,
                                         const Champ      *champ);
GBytes            *fiche_get_octets     (Fiche            *self,
                                         const Champ      *champ);
void               fiche_set_texte      (Fiche            *self,
                                         const Champ      *champ,
                                         const char       *texte);
void               fiche_set_nombre     (Fiche            *self,
                                         const Champ      *champ,
                                         gint64            nombre);
void               fiche_set_liste      (Fiche            *self,
                                         const Champ      *champ,
                                         const char * const *liste);
void               fiche_set_octets     (Fiche            *self,
                                         const Champ      *champ,
                                         GBytes           *octets);
gboolean           fiche_is_absent      (Fiche            *self,
                                         const Champ      *champ);

GByteArray        *fiche_get_inconnus   (Fiche            *self,
                                         guint             espace);
void               fiche_set_inconnus   (Fiche            *self,
                                         guint             espace,
                                         const guint8     *octets,
                                         gsize             n);

guint64            fiche_get_revision   (Fiche            *self);
gboolean           fiche_is_partielle   (Fiche            *self);
void               fiche_set_lecture    (Fiche            *self,
                                         guint64           revision,
                                         gboolean          partielle);

Fiche             *fiche_copy           (Fiche            *self);
void               fiche_assign         (Fiche            *self,
                                         Fiche            *source);
gboolean           fiche_equal_champ    (Fiche            *self,
                                         Fiche            *other,
                                         const Champ      *champ);
void               fiche_copy_champ     (Fiche            *self,
                                         Fiche            *source,
                                         const Champ      *champ);
gboolean           fiche_equal          (Fiche            *self,
                                         Fiche            *other);
const Champ       *fiche_find_missing   (Fiche            *self);

#define FICHE_N_ESPACES 3

G_END_DECLS
