/** An upload as somebody types it into 上傳紀錄, by header. */
export const TYPED_UPLOAD: Readonly<Record<string, string>> = {
  學年度: '115',
  學期: '1',
  類別: '課程學習成果',
  學號: '1150101',
  名稱: '專題製作',
  上傳時間: '2026/10/1 08:30',
  檔案格式: 'pdf',
  認證狀態: '通過',
};
